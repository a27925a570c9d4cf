import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, formatMilliseconds, readDuration, readMilliseconds } from './duration.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('a duration is read as the documents write it', () => {
  test.each([
    ['15 min', { ms: 15 * minute }],
    ['4 h', { ms: 4 * hour }],
    ['4h', { ms: 4 * hour }],
    ['1.5 h', { ms: 90 * minute }],
    ['2 h 30 min', { ms: 150 * minute }],
    ['1 day and 2 h', { ms: 26 * hour }],
    ['300 ms', { ms: 300 }],
    ['30 days', { ms: 30 * day }],
    ['2 weeks', { ms: 14 * day }],
    ['1 business day', { businessDays: 1 }],
    ['3 Business  Days', { businessDays: 3 }],
    ['6 months', { months: 6 }],
    ['2 years', { months: 24 }],
    ['at once', {}],
    ['PT4H', { ms: 4 * hour }],
    ['P1DT2H3M4.5S', { ms: day + 2 * hour + 3 * minute + 4_500 }],
    ['P1Y2M', { months: 14 }],
    ['P2W', { ms: 14 * day }],
  ])('%s', (text, parts) => {
    expect(readDuration(text)).toEqual({ ms: 0, businessDays: 0, months: 0, ...parts });
  });

  test.each([
    '',
    '15',
    '-15 min',
    '15 mins',
    '4hh',
    '1,5 h',
    'four hours',
    'P',
    'PT',
    'P1H',
    '1e3 min',
    '15 min or more',
    'min',
    '1 h 2 h 3 h',
    '∞ h',
  ])('%s is none', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});

test('clock time is milliseconds; business days and months are none', () => {
  expect(readMilliseconds('2 h')).toBe(2 * hour);
  expect(readMilliseconds('1 business day')).toBeUndefined();
  expect(readMilliseconds('1 month')).toBeUndefined();
});

test('what is formatted is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.nat(100 * day),
        fc.nat(10_000).map((it) => it * minute),
      ),
      (ms) => {
        expect(readMilliseconds(formatMilliseconds(ms))).toBe(ms);
      },
    ),
  );
  for (const text of ['15 min', '2 h 30 min', '3 business days', '1 business day', '1 month', '2 years', 'at once'])
    expect(formatDuration(readDuration(text)!)).toBe(text);
});
