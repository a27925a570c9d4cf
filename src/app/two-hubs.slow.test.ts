import { afterAll, beforeAll, expect, test } from 'vitest';
import { hubsRun } from '../testing/faults/hubs-run.ts';
import { faultChance } from '../testing/faults/seeded.ts';
import { type TwoHubs, twoHubs } from '../testing/faults/two-hubs.ts';

let hubs: TwoHubs;
beforeAll(async () => {
  hubs = await twoHubs();
});
afterAll(() => hubs?.stop());

test('F09 F20 F21 what two hubs write to one database is what a model says, and each hears all of it live, once, also after a restart', async () => {
  const { operations, findings, returns } = await hubsRun(hubs, 800, faultChance('two hubs'));
  expect(findings).toEqual([]);
  expect(operations.filter((it) => it.answer !== 'unknown' && it.answer.status === 200).length).toBeGreaterThan(480);
  // Both streams ended with their hub, and went on where they were.
  expect(returns).toBeGreaterThanOrEqual(2);
}, 600_000);
