import { dayMs, dayNumber } from './calendar/day-number.ts';
import type { Exception } from './cells.ts';
import { readCalendars, type WrittenCalendar } from './read-calendars.ts';

const longestClosing = 400;
/** Even a calendar of one day a week would open so often in that time. */
const fewestOpenings = Math.floor(longestClosing / 7);

/**
 * Calendars that do not open for 400 days, each with the row that closes it and the day from which it does. Weekly hours
 * come again by themselves, so only a written closing can shut a calendar for so long: each is looked at from its
 * first day, for the company at large and for its place.
 */
export function findNeverOpen<Row extends WrittenCalendar>(rows: readonly Row[]): { row: Row; closedFrom: string }[] {
  const named = Map.groupBy(rows, (row) => row.values.Name.toLowerCase());
  return [...named.values()].flatMap((own) => own.flatMap((row) => firstShut(own, row)));
}

function firstShut<Row extends WrittenCalendar>(own: readonly Row[], row: Row): { row: Row; closedFrom: string }[] {
  const closings = (row.values.Closed ?? []).filter((it) => it.from);
  if (closings.reduce((sum, it) => sum + daysOf(it), 0) < fewestOpenings) return [];
  const places = [...new Set(closings.map((it) => it.place))];
  const shut = places.flatMap((place) => closings.filter(isShutAt(own, row, place))).map((it) => it.from!);
  return shut.length ? [{ row, closedFrom: shut.toSorted()[0]! }] : [];
}

function daysOf({ from, to }: Exception): number {
  return dayNumber(to!) - dayNumber(from!) + 1;
}

function isShutAt(own: readonly WrittenCalendar[], row: WrittenCalendar, place: string | undefined) {
  const calendar = readCalendars(own, place ? { place } : {}).get(row.values.Name.toLowerCase())!;
  return ({ from }: Exception) => {
    const start = Temporal.PlainDate.from(from!).toZonedDateTime(row.values.Zone).epochMilliseconds;
    return calendar.elapsed(start, start + longestClosing * dayMs) === 0;
  };
}
