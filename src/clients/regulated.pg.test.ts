import { expect, test } from 'vitest';
import { clientsWorld } from '../testing/clients-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { isRegulated } from './regulated.ts';

const database = testDatabase();
const world = clientsWorld(database);

test.each([
  ['nothing is on record', {}, null],
  ['two of three do not apply and the third is not known', { GDPR: false, HIPAA: false }, null],
  ['none of the three applies', { GDPR: false, HIPAA: false, 'PCI-DSS': false }, false],
  ['none of the three applies and another does', { GDPR: false, HIPAA: false, 'PCI-DSS': false, DPA: true }, false],
  ['only the act of the Philippines is on record', { DPA: true }, null],
  ['one applies, whatever is known of the others', { HIPAA: true, GDPR: false }, true],
] as const)('where %s, %j gives: %s', async (_, regimes, expected) => {
  const id = await world.enter({ name: `Client ${crypto.randomUUID()}` });
  for (const [regime, applies] of Object.entries(regimes))
    await world.of('lead').send('PUT', `/api/v1/companies/${id}/regimes`, { regime, applies });
  expect(await isRegulated(database.app, id)).toBe(expected);
});

test('of no company it is not known', async () => {
  expect(await isRegulated(database.app, null)).toBeNull();
});
