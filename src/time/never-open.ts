import { dayMs } from './calendar/day-number.ts';
import { readCalendars, type WrittenCalendar } from './read-calendars.ts';

const longestClosing = 400 * dayMs;

/**
 * Calendars that do not open for 400 days, each with the row that closes it and the day from which it does. Weekly hours
 * come again by themselves, so only a written closing can shut a calendar for so long: each is looked at from its
 * first day, for the company at large and for its place.
 */
export function findNeverOpen<Row extends WrittenCalendar>(rows: readonly Row[]): { row: Row; closedFrom: string }[] {
  return rows.flatMap((row) => {
    const closing = (row.values.Closed ?? []).find((it) => it.from && isShut(rows, row, it.from, it.place));
    return closing ? [{ row, closedFrom: closing.from! }] : [];
  });
}

function isShut(rows: readonly WrittenCalendar[], row: WrittenCalendar, from: string, place?: string): boolean {
  const calendar = readCalendars(rows, place ? { place } : {}).get(row.values.Name.toLowerCase())!;
  const start = Temporal.PlainDate.from(from).toZonedDateTime(row.values.Zone).epochMilliseconds;
  return calendar.elapsed(start, start + longestClosing) === 0;
}
