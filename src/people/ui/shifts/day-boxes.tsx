import { useId } from 'react';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './shifts.module.css';

/** The weekdays as boxes. */
export function DayBoxes({ given, error }: { given: readonly number[]; error?: string | undefined }) {
  const { shifts, times } = useWords('shifts');
  const id = useId();
  return (
    <fieldset className={classes.days} aria-describedby={error ? id : undefined}>
      <legend>{shifts.days}</legend>
      {times.short.map((name, at) => (
        <label key={name}>
          <input type="checkbox" name="days" value={at + 1} defaultChecked={given.includes(at + 1)} />
          {name}
        </label>
      ))}
      {error && <p id={id}>{error}</p>}
    </fieldset>
  );
}
