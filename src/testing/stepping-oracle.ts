/**
 * Open time counted the slow way, one second after the other, by reading the clock on the wall. It shares nothing with
 * `time/` and is what that is held against.
 */
export interface OracleCalendar {
  zone: string;
  /** ISO weekdays. */
  days: readonly number[];
  /** Minutes of the day; an interval that crosses midnight ends after 1440. */
  hours: readonly (readonly [from: number, to: number])[];
  /** ISO dates on which it is closed. */
  closed: readonly string[];
}

/** Whether the calendar is open at an instant, in epoch milliseconds. */
export function oracleOpen(calendar: OracleCalendar, at: number): boolean {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone);
  const date = now.toPlainDate();
  if (calendar.closed.includes(date.toString())) return false;
  const minute = now.hour * 60 + now.minute;
  const yesterday = date.subtract({ days: 1 });
  return calendar.hours.some(
    ([from, to]) =>
      (calendar.days.includes(date.dayOfWeek) && from <= minute && minute < to) ||
      (calendar.days.includes(yesterday.dayOfWeek) && minute + 1440 < to),
  );
}

/** Open seconds between two instants that are whole seconds. The wall is read at each full minute. */
export function oracleElapsed(calendar: OracleCalendar, from: number, to: number): number {
  let [seconds, open] = [0, oracleOpen(calendar, from)];
  for (let at = from; at < to; at += 1000) {
    if (at % 60_000 === 0) open = oracleOpen(calendar, at);
    if (open) seconds++;
  }
  return seconds;
}

/** The instant by which so many open seconds have passed; absent where that takes longer than `limit` milliseconds. */
export function oracleDue(
  calendar: OracleCalendar,
  from: number,
  seconds: number,
  limit: number,
  isPaused: (at: number) => boolean = () => false,
): number | undefined {
  let [left, open] = [seconds, oracleOpen(calendar, from)];
  for (let at = from; at <= from + limit; at += 1000) {
    if (left === 0) return at;
    if (at % 60_000 === 0) open = oracleOpen(calendar, at);
    if (open && !isPaused(at)) left--;
  }
  return undefined;
}
