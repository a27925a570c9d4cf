import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterDesk } from '../testing/faults/enter-desk.ts';
import { deathsOf, type Killing, killedFindings, killedRun } from '../testing/faults/killed-run.ts';
import { type ShakenHub, shakenHub } from '../testing/faults/processes.ts';
import { faultChance } from '../testing/faults/seeded.ts';
import { signInTo } from '../testing/first-account.ts';

let shaken: ShakenHub;
let desk: Omit<Killing, 'chance'>;
beforeAll(async () => {
  shaken = await shakenHub();
  desk = { shaken, callers: 6, ...(await enterDesk({ url: shaken.url, ...(await signInTo(shaken.hub())) })) };
});
afterAll(() => shaken?.stop());

test('F01 F09 killed at any moment and at every step of a write, the hub has what it confirmed, once and in order', async () => {
  const chance = faultChance('tickets killed');
  const deaths = deathsOf(chance, 12);
  const operations = await killedRun({ ...desk, chance }, deaths);
  expect(await killedFindings({ ...desk, chance }, operations)).toEqual([]);
  expect(operations.filter((it) => it.answer !== 'unknown' && it.answer.status === 200).length).toBeGreaterThan(100);
  // A dozen starts: on cores that others use too, each takes many seconds.
}, 600_000);
