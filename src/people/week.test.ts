import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, todayIn, wallOf, weekOf } from './week.ts';

test('a week begins on Monday, whatever day of it is asked for', () => {
  const week = { from: '2026-11-23', until: '2026-11-29' };
  for (const day of ['2026-11-23', '2026-11-25', '2026-11-29']) expect(weekOf(day, '2020-01-01')).toEqual(week);
  expect(weekOf('2026-12-31', '2020-01-01')).toEqual({ from: '2026-12-28', until: '2027-01-03' });
});

test('what is no date asks for this week', () => {
  for (const asked of [undefined, '', 'soon', '2026-99-99', '26-1-1'])
    expect(weekOf(asked, '2026-11-29')).toEqual({ from: '2026-11-23', until: '2026-11-29' });
});

test('today is that of the wall, not of the machine', () => {
  const now = new Date('2026-11-25T17:00:00Z');
  expect([todayIn('Asia/Manila', now), todayIn('America/New_York', now)]).toEqual(['2026-11-26', '2026-11-25']);
});

const ZONES = [
  'Asia/Manila',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

test('a wall time is the instant that the calendar of the language itself finds, in every zone', () => {
  const minutes = fc.integer({ min: 0, max: 5 * 365 * 24 * 60 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
      const wall = Temporal.PlainDateTime.from('2024-01-01T00:00').add({ minutes: minute });
      const expected = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
      expect(Date.parse(instantOf(wall.toString().slice(0, 16), zone))).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

test('a time that the wall skips is the one after, and one that it shows twice is the first', () => {
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  expect(wallOf('2026-11-25T14:00:00Z', 'Asia/Manila')).toBe('2026-11-25T22:00');
});
