import { expect, test } from 'vitest';
import { backOffSeconds, GIVE_UP_HOURS } from './back-off.ts';

test('the first tries follow within seconds, later ones within hours', () => {
  expect([1, 2, 3, 4].map((it) => backOffSeconds(it, 1))).toEqual([10, 20, 40, 80]);
  expect([12, 30, 1000].map((it) => backOffSeconds(it, 1))).toEqual([14_400, 14_400, 14_400]);
});

test('of each wait up to a half is chance', () => {
  expect([0, 0.5, 1].map((it) => backOffSeconds(4, it))).toEqual([40, 60, 80]);
});

test('two days hold more than twenty tries', () => {
  let [seconds, tries] = [0, 0];
  while (seconds < GIVE_UP_HOURS * 3600) seconds += backOffSeconds(++tries, 1);
  expect(tries).toBeGreaterThan(20);
});
