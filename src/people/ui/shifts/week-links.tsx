import page from '../../../kit/ui/screen.module.css';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Roster } from '../../desk-contract.ts';
import { addDays } from '../../week.ts';
import classes from './shifts.module.css';

/** Which week is shown, on whose wall, and the ways to others. */
export function WeekLinks({ roster: { days, zone } }: { roster: Roster }) {
  const { shifts, times, zone: inZone } = useWords('shifts');
  const [first, last] = [days[0]!.date, days.at(-1)!.date];
  const weekAt = (date: string) => `/shifts?week=${date}`;
  return (
    <nav className={classes.weeks} aria-label={shifts.week}>
      <h2>{shifts.ofWeek(times.day(first), times.day(last))}</h2>
      <span className={classes.links}>
        <a href={weekAt(addDays(first, -7))}>{shifts.before}</a>
        <a href="/shifts">{shifts.now}</a>
        <a href={weekAt(addDays(first, 7))}>{shifts.after}</a>
      </span>
      <span className={page.quiet}>{inZone(zone)}</span>
    </nav>
  );
}
