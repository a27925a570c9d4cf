import { describe, expect, test } from 'vitest';
import { compileDocuments, workedCalendars, writeKb310 } from '../testing/kb310.ts';
import { calendarExamples, type HolidaysOf } from './calendar-examples.ts';

const rows = [
  ...workedCalendars,
  'PH | Asia/Manila | Mon-Fri | 08:00-17:00 | PH | - | -',
  'none | Asia/Manila | Mon | 08:00-08:01 | - | - | -',
];
const set = compileDocuments(writeKb310({ calendars: rows }));
const known: HolidaysOf = (countries, from, to) =>
  countries.flatMap((country) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({
      country,
      date: `${from + index}-11-30`,
      name: 'A holiday',
    })),
  );

/** Calendar, Start, Target, Pauses; what comes out. */
const put = (cells: string, holidays?: HolidaysOf) => {
  const [Calendar = '', Start = '', Target = '', Pauses] = cells.split('|').map((it) => it.trim());
  const given = { Calendar, Start, Target, ...(Pauses ? { Pauses } : {}) };
  return calendarExamples(holidays).run(given, set.policies[0]!);
};

test.each([
  ['over lunch', 'B | 2026-11-23 11:30 | 2 h', '2026-11-23 14:30'],
  ['at closing, where the target runs out there', 'A | 2026-11-23 08:00 | 9 h', '2026-11-23 17:00'],
  ['over a weekend', 'a | 2026-11-21 10:00 | 1 h', '2026-11-23 09:00'],
  ['over a day that is written as closed', 'A | 2026-11-27 16:00 | 4 h', '2026-12-01 11:00'],
  ['by night', 'E | 2026-11-23 23:00 | 8 h', '2026-11-24 23:00'],
  ['in business days', 'A | 2026-11-23 10:00 | 2 business days', '2026-11-25 10:00'],
  ['in the zone of the calendar, where clocks are put forward', 'D | 2026-03-06 16:00 | 4 h', '2026-03-09 12:00'],
  [
    'with pauses, which count once',
    'A | 2026-11-23 10:00 | 4 h | 2026-11-23 11:00 to 2026-11-23 14:00, 2026-11-23 13:00 to 2026-11-23 15:00',
    '2026-11-24 09:00',
  ],
])('a case is due %s', (_, cells, due) => {
  expect(put(cells)).toMatchObject({ gives: { Due: due } });
});

test('public holidays close where they are known; else the case waits for a check that knows them', () => {
  expect(put('PH | 2026-11-27 16:00 | 4 h', known)).toEqual({ gives: { Due: '2026-12-01 11:00' }, by: 'C7' });
  expect(put('PH | 2026-11-27 16:00 | 4 h')).toBeUndefined();
});

describe('a cell that cannot be read is told', () => {
  test.each([
    ['Calendar', 'F | 2026-11-23 10:00 | 4 h', '"F" is not a calendar of this table: A, B, C, D, E, M9, PH, none.'],
    ['Calendar', '| 2026-11-23 10:00 | 4 h', 'A case names its calendar: A, B, C, D, E, M9, PH, none.'],
    ['Start', 'A | Monday | 4 h', '"Monday" is not a time such as 2026-11-23 09:30.'],
    ['Start', 'A | 2026-02-30 10:00 | 4 h', '"2026-02-30 10:00" is not a time such as 2026-11-23 09:30.'],
    ['Target', 'A | 2026-11-23 10:00 | 4hh', '"4hh" is not a target.'],
    ['Target', 'A | 2026-11-23 10:00 | 2 months', '"2 months" is not a target.'],
    ['Target', 'none | 2026-11-23 10:00 | 9 h', 'This target runs for years'],
    ['Pauses', 'A | 2026-11-23 10:00 | 4 h | 11:00 to 12:00', '"11:00 to 12:00" are not pauses'],
    ['Pauses', 'A | 2026-11-23 10:00 | 4 h | 2026-11-23 12:00 to 2026-11-23 11:00', 'are not pauses'],
  ])('%s: %s', (column, cells, problem) => {
    expect(put(cells)).toEqual({ problem: expect.stringContaining(problem), column });
  });
});
