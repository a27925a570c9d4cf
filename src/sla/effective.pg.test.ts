import { afterAll, expect, test } from 'vitest';
import { inForceAt } from '../editions/in-force.ts';
import { targetRow } from '../testing/contract-rows.ts';
import { contractsWorld } from '../testing/contracts-world.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { EffectiveSla } from './effective-contract.ts';
import { effectiveRoutes } from './effective-routes.ts';

const database = testDatabase();
const world = contractsWorld(database, {
  more: (app, people) => void app.route('/api/v1', effectiveRoutes({ ...people, editionAt: (at) => editionAt(at) })),
});
afterAll(() => world.editions?.close());

async function editionAt(at: Temporal.Instant) {
  const edition = inForceAt(world.editions.list(), at);
  if (!edition) return undefined;
  const { set } = await world.editions.open(edition.number);
  return { id: String(edition.number), from: edition.inForceFrom.epochMilliseconds, policies: set };
}

const sla = (company: string, query = '') => `/api/v1/companies/${company}/sla${query}`;

test('what holds for a company is told with the edition in force, now or at a moment', async () => {
  const id = await world.enter('Visayas Freight');
  const before = await told<EffectiveSla>(world.of('t1').get(sla(id)));
  expect(before).toMatchObject({
    contract: null,
    edition: { number: 1 },
    targets: [{ clause: 'KB-310 T1' }, {}, {}, {}],
  });
  await told(world.publish(id, () => ({ targets: [targetRow('SEV1', { Response: '10 min' })] })));
  const after = await told<EffectiveSla>(world.of('t1').get(sla(id)));
  expect(after).toMatchObject({ company: { name: 'Visayas Freight' }, edition: { number: 2 } });
  expect(after.targets[0]).toMatchObject({ clause: 'Visayas Freight C1', inPlaceOf: 'KB-310 T1' });
  const { inForceFrom } = before.edition;
  const then = await told<EffectiveSla>(world.of('t1').get(sla(id, `?at=${encodeURIComponent(inForceFrom)}`)));
  expect(then.targets[0]?.clause).toBe('KB-310 T1');
});

test('a moment before anything was in force, or one without its zone, is refused', async () => {
  const id = await world.enter('Early Bird');
  const at = (moment: string) => refused(world.of('t1').get(sla(id, `?at=${encodeURIComponent(moment)}`)));
  expect(await at('2020-01-01T00:00:00Z')).toEqual([404, 'sla/no-targets']);
  expect(await at('2027-01-01T00:00:00')).toEqual([400, 'invalid']);
  expect(await refused(world.browser().get(sla(id)))).toEqual([401, 'sign-in-first']);
  const { email } = await world.add('Carla Contact', ['contact'], id);
  expect(await refused((await world.as(email)).get(sla(id)))).toEqual([404, 'not-found']);
  expect(await refused(world.of('t1').get(sla('01990000-0000-7000-8000-000000000001')))).toEqual([404, 'not-found']);
});
