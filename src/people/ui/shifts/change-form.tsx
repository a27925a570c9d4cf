import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { RotaEntry } from '../../desk-contract.ts';
import { DayBoxes } from './day-boxes.tsx';
import { entryIn } from './entry-in.ts';
import { LINE_FIELDS } from './rota-fields.ts';
import type { ShiftSheetProps } from './shift-sheet-props.ts';
import classes from './shifts.module.css';
import { DateFields, TimeFields } from './time-fields.tsx';

/** Changes a line of the rota from a day on; what lies before stays. */
export function ChangeForm({ row, shift, fetch, onChange, onDone }: ShiftSheetProps & { row: RotaEntry }) {
  const words = useWords('shifts');
  const say = useSay();
  const isWeekly = row.from !== row.until;
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const { from, ...change } = entryIn(form, isWeekly);
    await send(fetch, 'PATCH', `/rota/${row.id}`, { ...change, ...(from ? { from } : {}) });
    say(words.shifts.changed);
    onChange();
    onDone();
  }, useWords('people').unreachable);
  const { at, rest } = beside(problem, LINE_FIELDS);
  const first = Date.parse(shift.startsAt) > Date.now() ? shift.date : '';
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={rest} />
      {isWeekly && <DayBoxes given={row.days} problem={at.days} />}
      <TimeFields start={row.start} end={row.end} />
      {isWeekly ? (
        <div className={classes.pair}>
          <TextField
            label={words.shifts.changeFrom}
            name="from"
            type="date"
            defaultValue={first}
            hint={words.shifts.changeFromHint}
            problem={at.from}
          />
          <TextField
            label={words.shifts.last}
            name="until"
            type="date"
            defaultValue={row.until ?? ''}
            hint={words.shifts.lastHint}
            problem={at.until}
          />
        </div>
      ) : (
        <DateFields isWeekly={false} from={row.from} errors={at} />
      )}
      <div className={page.buttons}>
        <Button main busy={isBusy}>
          {words.shifts.change}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
