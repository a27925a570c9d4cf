import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, SelectField } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { asOption, nameOf } from './names.ts';
import type { ShiftSheetProps } from './shift-sheet-props.ts';

const FIELDS = {
  'shifts/clash': 'to',
  'shifts/absent': 'to',
  'shifts/not-of-the-team': 'to',
  'swap/asked-already': 'to',
  'swap/oneself': 'to',
} as const;

/** Asks a colleague of the team to take a shift of one's own. */
export function SwapForm({ shift, roster, me, fetch, onChange, onDone }: ShiftSheetProps) {
  const all = useWords('shifts');
  const words = all.swap;
  const say = useSay();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const to = String(form.get('to'));
    await send(fetch, 'POST', '/swaps', { rota: shift.rota, date: shift.date, to });
    say(words.asked(nameOf(roster, to)));
    onChange();
    onDone();
  }, useWords('people').unreachable);
  const { at, rest } = beside(problem, FIELDS);
  const members = roster.teams.find((it) => it.id === shift.team)?.members ?? [];
  const others = members.filter((it) => it.id !== me.id);
  if (others.length === 0) return <p className={page.hint}>{words.nobodyToAsk}</p>;
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={rest} />
      <SelectField
        label={words.to}
        name="to"
        options={[{ value: '', label: all.choose }, ...others.map(asOption)]}
        required
        hint={words.askHint}
        problem={at.to}
      />
      <div className={page.buttons}>
        <Button main busy={isBusy}>
          {words.send}
        </Button>
        <Button onPress={onDone}>{all.cancel}</Button>
      </div>
    </form>
  );
}
