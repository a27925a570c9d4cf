import { expect, test } from 'vitest';
import { waitBeforeTry } from './wait-before-try.ts';

test('each wait is twice the one before, up to a minute and no further', () => {
  const waits = Array.from({ length: 9 }, (_, tries) => waitBeforeTry(tries, 0));
  expect(waits).toEqual([1_500, 3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000, 60_000]);
  expect(waitBeforeTry(5_000, 0)).toBe(60_000);
});

test('chance spreads the tries over the second half of the wait', () => {
  expect([0, 0.5, 1].map((chance) => waitBeforeTry(2, chance))).toEqual([6_000, 4_500, 3_000]);
});
