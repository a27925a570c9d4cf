import { expect, test } from 'vitest';
import { ageOf } from './age.ts';

const now = '2026-11-25T12:00:00Z';

test.each([
  ['2026-11-25T11:59:30Z', 'minutes', 0, 0],
  ['2026-11-25T11:01:00Z', 'minutes', 59, 0],
  ['2026-11-25T09:50:00Z', 'hours', 2, 10],
  ['2026-11-24T12:00:00Z', 'days', 1, 0],
  ['2026-11-25T13:00:00Z', 'minutes', 0, 0],
])('%s is %s %i %i', (at, unit, count, minutes) => {
  expect(ageOf(at, now)).toEqual({ unit, count, minutes });
});
