import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { RuleChange } from '../contract.ts';
import { editionHref } from '../document-href.ts';
import editions from './editions.module.css';
import classes from './preview.module.css';

/** The rules that would decide otherwise, each beside what is in force. */
export function RuleChangeList({ rules, untold }: { rules: RuleChange[]; untold: string[] }) {
  const words = useWords('preview');
  return (
    <section aria-label={words.rules}>
      <h2 className={editions.heading}>{words.rules}</h2>
      {untold.length > 0 && <p className={editions.line}>{words.untold(untold.join(', '))}</p>}
      {rules.length > 0 && <p className={editions.line}>{words.rulesHint}</p>}
      {rules.length + untold.length === 0 && <p className={editions.line}>{words.noRules}</p>}
      <ul className={classes.rules}>
        {rules.map((it) => (
          <li key={`${it.kind} ${it.document} ${it.anchor} ${it.clause}`}>
            <Changed rule={it} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changed({ rule }: { rule: RuleChange }) {
  const words = useWords('preview');
  const { kind, document, clause, was, now, before, conditions } = rule;
  const cite = `${document} ${clause}`;
  if (kind === 'reordered') {
    return (
      <p>
        <Clause cite={cite} /> {words.reordered(clause, before ?? '')}
      </p>
    );
  }
  const href = editionHref(document, kind === 'removed' ? undefined : 'preview', clause);
  return (
    <>
      <Clause cite={cite} href={href} sentence={now ?? was} />
      {conditions.map((it) => (
        <Pair key={it.name} title={words.condition(it.name)} was={it.was} now={it.now} />
      ))}
      <Pair was={was ?? words.isNew} now={now ?? words.isGone} />
    </>
  );
}

function Pair({ title, was, now }: { title?: string; was: string; now: string }) {
  const words = useWords('preview');
  if (title === undefined && was === now) return null;
  return (
    <>
      {title && <p className={classes.because}>{title}</p>}
      <dl className={classes.pair}>
        <div>
          <dt>{words.was}</dt>
          <dd>{was}</dd>
        </div>
        <div>
          <dt>{words.now}</dt>
          <dd>{now}</dd>
        </div>
      </dl>
    </>
  );
}
