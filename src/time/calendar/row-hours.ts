import type { Days, Interval } from '../cells.ts';
import { dayMinutes, weekdayOf } from './day-number.ts';
import { type Span, subtract, unite } from './spans.ts';

/** Days on which a row does not hold, or holds besides. */
export interface DayException {
  /** Whether it speaks of this day, by number. */
  covers: (day: number) => boolean;
  /** Only these hours; the whole day where absent. */
  hours?: Interval;
}

/** One row of a calendar, ready to be asked about days. */
export interface CalendarRow {
  zone: string;
  days: Days;
  hours: readonly Interval[];
  closed: readonly DayException[];
  alsoOpen: readonly DayException[];
}

/**
 * The minutes of a date on which a row is open, by the clock on the wall. A shift belongs to the day it begins on, but
 * closing goes by the date itself: of a night shift before a holiday the hours until midnight stay.
 */
export function openMinutes(row: CalendarRow, day: number): Span[] {
  const shifts = [...shiftHours(row, day, 0), ...shiftHours(row, day - 1, dayMinutes)];
  const closed = exceptionHours(row.closed, day, [{ from: 0, to: dayMinutes }]);
  const besides = exceptionHours(row.alsoOpen, day, row.hours);
  const open = closed.length ? subtract(unite(shifts), unite(closed)) : shifts;
  return within(besides.length ? [...open, ...besides] : open);
}

/** The hours of the shifts that begin on a day, as minutes of that day or of the next. */
function shiftHours(row: CalendarRow, day: number, back: number): Span[] {
  const regular = row.days.includes(weekdayOf(day)) ? row.hours : [];
  const besides = row.alsoOpen.filter((it) => it.covers(day)).flatMap((it) => (it.hours ? [it.hours] : row.hours));
  return within(shift([...regular, ...besides], back));
}

function exceptionHours(exceptions: readonly DayException[], day: number, whole: readonly Interval[]): Span[] {
  return exceptions.flatMap(({ covers, hours }) => [
    ...(covers(day) ? (hours ? [hours] : whole) : []),
    ...(hours && hours.to > dayMinutes && covers(day - 1) ? shift([hours], dayMinutes) : []),
  ]);
}

function shift(hours: readonly Interval[], back: number): Span[] {
  return hours.map((it) => ({ from: it.from - back, to: it.to - back }));
}

function within(spans: readonly Span[]): Span[] {
  return unite(
    spans
      .map((it) => ({ from: Math.max(0, it.from), to: Math.min(dayMinutes, it.to) }))
      .filter((it) => it.from < it.to),
  );
}
