import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { RotaEntry } from '../../desk-contract.ts';
import type { ShiftSheetProps } from './shift-sheet-props.ts';

/** Ends a line of the rota; a one-off shift that is still to come is taken out. */
export function EndForm({ row, fetch, onChange, onDone }: ShiftSheetProps & { row: RotaEntry }) {
  const words = useWords('shifts');
  const say = useSay();
  const isWeekly = row.from !== row.until;
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const last = form.get('last');
    await send(fetch, 'DELETE', `/rota/${row.id}${last ? `?last=${last}` : ''}`);
    say(words.shifts.ended);
    onChange();
    onDone();
  }, useWords('people').unreachable);
  const { at, rest } = beside(problem, { 'rota/past': 'last', 'rota/over': 'last' });
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={rest} />
      {isWeekly && (
        <TextField
          label={words.shifts.endLast}
          name="last"
          type="date"
          hint={words.shifts.endLastHint}
          problem={at.last}
        />
      )}
      <div className={page.buttons}>
        <Button main busy={isBusy}>
          {isWeekly ? words.shifts.endTitle : words.shifts.takeOut}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
