import type { Duration } from '../policy/duration.ts';
import { dayNumber } from './calendar/day-number.ts';
import type { CalendarRow, DayException } from './calendar/row-hours.ts';
import { Calendar } from './calendar.ts';
import type { Days, Exception, Interval } from './cells.ts';
import type { ResolvedHoliday } from './holidays.ts';

/** A compiled row of the table of calendars. */
export interface WrittenCalendar {
  values: {
    Name: string;
    Zone: string;
    Days: Days;
    Hours: readonly Interval[];
    Closed: readonly Exception[] | undefined;
    'Also open': readonly Exception[] | undefined;
    'Standard day': Duration | undefined;
  };
}

/** For whom calendars are read: the days of a place count only there. */
export interface CalendarSetting {
  /** Public holidays, resolved. */
  holidays?: readonly ResolvedHoliday[];
  /** Place of the affected site, else of the company: `Metro Manila`. */
  place?: string;
  /** Whether a suspension of work proclaimed for the place closes, or its hours count all the same; the contract says. */
  suspensions?: 'close' | 'count';
}

/** The calendars of compiled rows, by lower-case name. Rows of one name are united; each closes by its own cells. */
export function readCalendars(rows: readonly WrittenCalendar[], setting: CalendarSetting = {}): Map<string, Calendar> {
  const byName = Map.groupBy(rows, (row) => row.values.Name.toLowerCase());
  return new Map([...byName].map(([name, own]) => [name, readCalendar(own, setting)]));
}

/** A calendar that is always open, for documents that name `24x7` and bring no table. */
export const alwaysOpen = new Calendar(
  '24x7',
  [{ zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: 0, to: 1440 }], closed: [], alsoOpen: [] }],
  86_400_000,
);

function readCalendar(rows: readonly WrittenCalendar[], setting: CalendarSetting): Calendar {
  const read = rows.map((row) => readRow(row, setting));
  return new Calendar(rows[0]!.values.Name, read, standardDayOf(rows));
}

/** As written, else the longest row. */
function standardDayOf(rows: readonly WrittenCalendar[]): number {
  const written = rows.find((row) => row.values['Standard day']);
  if (written) return written.values['Standard day']!.ms;
  return Math.max(...rows.map((row) => minutesOf(row) * 60_000));
}

function minutesOf(row: WrittenCalendar): number {
  return Math.min(
    1440,
    row.values.Hours.reduce((sum, it) => sum + it.to - it.from, 0),
  );
}

function readRow({ values }: WrittenCalendar, setting: CalendarSetting): CalendarRow {
  return {
    zone: values.Zone,
    days: values.Days,
    hours: values.Hours,
    closed: closing(values.Closed ?? [], setting),
    alsoOpen: holding(values['Also open'] ?? [], setting),
  };
}

/** A closing with a place is a suspension of work there. */
function closing(written: readonly Exception[], setting: CalendarSetting): DayException[] {
  const kept = setting.suspensions === 'count' ? written.filter((it) => !it.place) : written;
  return holding(kept, setting);
}

function holding(written: readonly Exception[], setting: CalendarSetting): DayException[] {
  return written
    .filter((it) => !it.place || isAt(it.place, setting.place))
    .map((it) => ({ covers: coverage(it, setting.holidays ?? []), ...(it.hours ? { hours: it.hours } : {}) }));
}

/** `Metro Manila` is also said of `Makati, Metro Manila`. */
function isAt(place: string, site: string | undefined): boolean {
  const parts = [site ?? '', ...(site ?? '').split(',')];
  return parts.some((it) => it.trim().toLowerCase() === place.toLowerCase());
}

function coverage({ holidays: country, from, to }: Exception, resolved: readonly ResolvedHoliday[]) {
  if (country) {
    const days = new Set(resolved.filter((it) => it.country === country).map((it) => dayNumber(it.date)));
    return (day: number) => days.has(day);
  }
  const [first, last] = [dayNumber(from!), dayNumber(to!)];
  return (day: number) => first <= day && day <= last;
}
