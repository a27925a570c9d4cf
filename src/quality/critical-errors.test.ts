import { expect, test } from 'vitest';
import { registeredFacts, shippedSet } from '../testing/shipped-set.ts';
import { findCriticalErrors, highestScore } from './critical-errors.ts';
import { criticalExamples } from './critical-examples.ts';
import { qaCriticalErrors } from './policy.ts';

const set = shippedSet('SOP-7015');
const policy = set.policy(qaCriticalErrors)!;
const found = (facts: Parameters<typeof findCriticalErrors>[0]) => findCriticalErrors(facts, policy);

test('a critical error needs a clear yes: what is not known is none', () => {
  expect(found({})).toEqual([]);
  expect(found({ 'Security suspected': true })).toEqual([]);
  expect(found({ 'Security suspected': true, Escalated: false }).map((it) => it.clause)).toEqual(['C2']);
});

test('of several errors the lowest score is left, and all of it where there is none', () => {
  const errors = found({ 'Password asked': true, 'Documentation complete when due': false });
  expect(errors.map((it) => it.clause)).toEqual(['C1', 'C8']);
  expect(highestScore(errors)).toBe(0);
  expect(highestScore(errors.slice(1))).toBe(59);
  expect(highestScore([])).toBe(100);
});

test('a fact that cannot be read is told with its column', () => {
  const kind = criticalExamples([...registeredFacts().values()]);
  expect(kind.run({ Status: 'opn' }, policy as never)).toMatchObject({ column: 'Status' });
});
