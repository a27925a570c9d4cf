import { remembered } from '../kit/remembered.ts';
import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import { openMilliseconds } from './business-days.ts';
import { asRests, dueAfter } from './counting.ts';
import { type CalendarCase, readCalendarCase } from './examples/read-case.ts';
import { wallTime, yearOf } from './examples/wall-times.ts';
import { countriesOf, type ResolvedHoliday } from './holidays.ts';
import type { calendars } from './policy.ts';
import { readCalendars } from './read-calendars.ts';

/** The public holidays of countries in some years, both ends in. */
export type HolidaysOf = (countries: readonly string[], from: number, to: number) => readonly ResolvedHoliday[];

/**
 * Examples of calendars: when a target that starts at a moment is due (KB-310). Times are wall time of the calendar's zone.
 * Without `holidaysOf`, as in a browser, the cases of a calendar that asks for public holidays are left to a check that has it.
 */
export function calendarExamples(holidaysOf?: HolidaysOf): ExampleKind {
  const answers = remembered((_: CompiledPolicy) => new Map<string, ExampleAnswer | undefined>());
  return {
    policy: 'calendars',
    given: {
      Calendar: 'The name of a calendar.',
      Start: 'When the clock starts.',
      Target: 'How much open time it has.',
      Pauses: 'When it rests.',
    },
    expect: { Due: 'When it is due.' },
    run: (given, policy) => {
      const [known, key] = [answers.of(policy), JSON.stringify(given)];
      if (!known.has(key)) known.set(key, run(given, policy, holidaysOf));
      return known.get(key);
    },
  };
}

function run(given: Readonly<Record<string, string>>, policy: CompiledPolicy, holidaysOf: HolidaysOf | undefined) {
  const rows = policy.rows as unknown as readonly CompiledRow<typeof calendars.columns>[];
  const own = rows.filter((it) => it.values.Name.toLowerCase() === given.Calendar?.toLowerCase());
  if (!own.length) return noCalendar(given.Calendar, [...new Set(rows.map((it) => it.values.Name))]);
  const asked = countriesOf(own);
  if (asked.length && !holidaysOf) return undefined;
  const it = readCalendarCase(given, own[0]!.values.Zone);
  return 'problem' in it ? it : dueOf(it, own, (from, to) => (asked.length ? holidaysOf!(asked, from, to) : []));
}

/** Years for which holidays are looked up, from that of the start on. */
const years = 3;

function dueOf(
  { start, target, pauses, zone }: CalendarCase,
  own: readonly CompiledRow<typeof calendars.columns>[],
  holidays: (from: number, to: number) => readonly ResolvedHoliday[],
): ExampleAnswer {
  const first = yearOf(start, zone);
  const [calendar] = readCalendars(own, { holidays: holidays(first - 1, first + years) }).values();
  const due = dueAfter(calendar!, start, openMilliseconds(target, calendar!.standardDay), asRests(pauses));
  if (due === undefined || yearOf(due, zone) >= first + years) return tooLong;
  return { gives: { Due: wallTime(due, zone) }, by: own.map((it) => it.clause).join(', ') };
}

const tooLong = { problem: 'This target runs for years: an example is due within two of them.', column: 'Target' };

function noCalendar(name: string | undefined, names: readonly string[]): ExampleAnswer {
  const problem = name ? `"${name}" is not a calendar of this table` : 'A case names its calendar';
  return { problem: `${problem}: ${names.join(', ')}.`, column: 'Calendar' };
}
