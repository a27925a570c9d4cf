import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { monthAt, monthOf } from './months.ts';

const at = (text: string) => Temporal.Instant.from(text);

test('a month begins with the first id of its first millisecond in UTC, and ends where the next begins', () => {
  const month = monthAt(at('2026-11-23T01:30:00Z'));
  expect(month).toEqual({
    table: 'event_2026_11',
    from: '01a19467-e800-0000-0000-000000000000',
    to: monthAt(at('2026-12-01T00:00:00Z')).from,
  });
  expect(monthAt(at('2026-11-30T23:59:59.999Z'))).toEqual(month);
});

test('months are counted over the end of a year, both ways', () => {
  expect(monthAt(at('2026-11-23T01:30:00Z'), 2).table).toBe('event_2027_01');
  expect(monthAt(at('2026-01-31T01:30:00Z'), -2).table).toBe('event_2025_11');
});

test('each id lies in the month in which it was made', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
      const [id, month] = [uuidv7(ms), monthAt(Temporal.Instant.fromEpochMilliseconds(ms))];
      expect(monthOf(id)).toEqual(month);
      expect(month.from <= id && id < month.to).toBe(true);
    }),
  );
});
