import { useId } from 'react';
import type { Problem } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './shifts.module.css';

/** The weekdays as boxes. */
export function DayBoxes({ given, problem }: { given: readonly number[]; problem?: Problem | undefined }) {
  const { shifts, times } = useWords('shifts');
  const id = useId();
  return (
    <fieldset className={classes.days} aria-describedby={problem ? id : undefined}>
      <legend>{shifts.days}</legend>
      {times.short.map((name, at) => (
        <label key={name}>
          <input type="checkbox" name="days" value={at + 1} defaultChecked={given.includes(at + 1)} />
          {name}
        </label>
      ))}
      {problem && <p id={id}>{`${problem.message} ${problem.remedy}`}</p>}
    </fieldset>
  );
}
