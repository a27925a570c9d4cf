import { expect, test } from 'vitest';
import { failpointsOf } from '../../kit/failpoint-list.ts';
import { chanceOf } from '../secrets/chance.ts';
import { deathsOf } from './killed-run.ts';

test.each([20, 200])('of %d deaths each step of a write is one, and the database is some', (count) => {
  const deaths = deathsOf(chanceOf('7'), count);
  expect(deaths).toHaveLength(count);
  const steps = new Set(deaths.flatMap((it) => (it.kind === 'step' ? [it.step] : [])));
  expect([...steps].toSorted()).toEqual(failpointsOf('append').toSorted());
  const ways = new Set(deaths.flatMap((it) => (it.kind === 'server' ? [it.how] : [])));
  expect(ways).toEqual(new Set(['kill -9', 'immediate']));
  expect(deaths.filter((it) => it.kind === 'moment').length).toBeGreaterThanOrEqual(count * 0.4);
});
