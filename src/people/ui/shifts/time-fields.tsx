import { TextField } from '../../../kit/ui/form.tsx';
import type { Problem } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './shifts.module.css';

/** When a shift begins and ends, on the wall of its team. */
export function TimeFields({ start, end }: { start: string; end: string }) {
  const words = useWords('shifts').shifts;
  return (
    <div className={classes.pair}>
      <TextField label={words.start} name="start" type="time" defaultValue={start} required />
      <TextField label={words.end} name="end" type="time" defaultValue={end} required hint={words.endHint} />
    </div>
  );
}

interface DateFieldsProps {
  isWeekly: boolean;
  from: string;
  until?: string | null;
  errors: Partial<Record<'from' | 'until', Problem>>;
}

/** From when and until when a line of the rota says so; one day for a one-off shift. */
export function DateFields({ isWeekly, from, until, errors }: DateFieldsProps) {
  const words = useWords('shifts').shifts;
  if (!isWeekly)
    return <TextField label={words.date} name="from" type="date" defaultValue={from} required problem={errors.from} />;
  return (
    <div className={classes.pair}>
      <TextField label={words.first} name="from" type="date" defaultValue={from} required problem={errors.from} />
      <TextField
        label={words.last}
        name="until"
        type="date"
        defaultValue={until ?? ''}
        hint={words.lastHint}
        problem={errors.until}
      />
    </div>
  );
}
