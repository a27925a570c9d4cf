import { expect, test } from 'vitest';
import { standingClock, systemClock } from './clock.ts';

test('a standing clock moves only when it is moved', () => {
  const clock = standingClock('2026-11-23T00:00:00Z');
  clock.advance('PT15M');
  expect(clock.now().toString()).toBe('2026-11-23T00:15:00Z');
});

test("the system clock is the machine's", () => {
  expect(Math.abs(systemClock.now().epochMilliseconds - Date.now())).toBeLessThan(1000);
});
