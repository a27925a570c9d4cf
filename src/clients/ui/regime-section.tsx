import { FormProblem } from '../../kit/ui/form.tsx';
import { Section } from '../../kit/ui/section.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSay } from '../../kit/ui/toast.tsx';
import { useAct } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import { holds } from '../../people/desk-stand.ts';
import type { Regime } from '../company-contract.ts';
import { Cited } from './cited.tsx';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';

/** Which data regimes apply; what nobody has established is not known, and not known is not no (KB-253 P8, P9). */
export function RegimeSection(stand: CompanyStand) {
  const words = useWords('clients').data;
  const kit = useWords('kit').form;
  const say = useSay();
  const { isBusy, problem, act } = useAct(kit.unreachable);
  const establish = (regime: Regime['regime'], applies: Regime['applies']) =>
    act(async () => {
      await send(stand.fetch, 'PUT', `/companies/${stand.company.id}/regimes`, { regime, applies });
      say(kit.saved);
      stand.onChange();
    });
  return (
    <Section title={words.title} lead={<Cited cite="KB-253 P9">{words.lead}</Cited>}>
      <FormProblem problem={problem} />
      <dl className={classes.regimes}>
        {stand.company.regimes.map((it) => (
          <RegimeRow
            key={it.regime}
            regime={it}
            isBusy={isBusy}
            onSay={holds(stand.me, 'clients.change') ? (applies) => establish(it.regime, applies) : undefined}
          />
        ))}
      </dl>
    </Section>
  );
}

interface RowProps {
  regime: Regime;
  isBusy: boolean;
  onSay: ((applies: Regime['applies']) => void) | undefined;
}

function RegimeRow({ regime: { regime, applies, by, at }, isBusy, onSay }: RowProps) {
  const words = useWords('clients').data;
  const { day } = useWords('kit').dates;
  const answers = { true: words.yes, false: words.no, null: words.unknown };
  return (
    <div>
      <dt>{regime}</dt>
      <dd>
        {onSay ? (
          <select
            aria-label={words.change(regime)}
            disabled={isBusy}
            value={String(applies)}
            onChange={(event) => onSay(JSON.parse(event.target.value))}
          >
            {Object.entries(answers).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          answers[`${applies}`]
        )}{' '}
        {at && <span className={classes.quiet}>{words.by(by ?? '', day(at))}</span>}
      </dd>
    </div>
  );
}
