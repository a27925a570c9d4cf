import { expect, test } from 'vitest';
import { shippedSet } from '../testing/shipped-set.ts';
import { channelExamples } from './channel-examples.ts';
import { escalationChannels } from './policy.ts';
import { whoIsPaged } from './who-is-paged.ts';

const set = shippedSet('KB-155');
const policy = set.policy(escalationChannels)!;
const minutes = (count: number) => count * 60_000;

test.each([
  ['Tier 2', 0, 't2', 'N1'],
  ['Tier 2', minutes(15), 't2', 'N1'],
  ['Tier 2', minutes(15) + 1, 'lead', 'N1'],
  ['Tier 3', minutes(5), 't3', 'N2'],
  ['Tier 3', minutes(5) + 1, 'ops', 'N2'],
] as const)('%s after %d ms: %s is paged', (tier, waited, role, clause) => {
  expect(whoIsPaged(tier, waited, policy)).toMatchObject({ role, row: { clause } });
});

test('a tier without a channel pages nobody', () => {
  expect(whoIsPaged('Tier 1', 0, policy)).toBeUndefined();
});

test.each([
  [{ For: 'Tier 4' }, '"Tier 4" is not a tier: Tier 1, Tier 2, Tier 3.', 'For'],
  [{ For: 'Tier 2', Waited: 'long' }, '"long" is not a time such as 11 min.', 'Waited'],
  [{ For: 'Tier 2', Waited: '2 business days' }, '"2 business days" is not a time such as 11 min.', 'Waited'],
])('the case %o is told', (given, problem, column) => {
  expect(channelExamples.run(given as Record<string, string>, policy as never)).toEqual({ problem, column });
});
