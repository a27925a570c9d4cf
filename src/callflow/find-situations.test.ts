import { describe, expect, test } from 'vitest';
import { shippedSet } from '../testing/shipped-set.ts';
import { findSituations, noticeableSigns } from './find-situations.ts';
import { difficultClients } from './policy.ts';
import { situationExamples } from './situation-examples.ts';

const set = shippedSet('SOP-7005');
const policy = set.policy(difficultClients)!;
const clauses = (observed: Parameters<typeof findSituations>[0]) =>
  findSituations(observed, policy).map((it) => it.clause);

describe('a situation is known', () => {
  test('by the words of the client, whole phrases in any case', () => {
    expect(clauses({ says: 'WHEN will it be fixed?' })).toEqual(['X11']);
    expect(clauses({ says: 'I want a REAL engineer' })).toEqual(['X2']);
  });

  test('by what the engineer notices', () => {
    expect(clauses({ does: ['insults'] })).toEqual(['X6']);
  });

  test('several times over, in the order of the table', () => {
    expect(clauses({ says: 'My lawyer says so. Let me speak to your supervisor', does: ['Interrupts'] })).toEqual([
      'X1',
      'X3',
      'X12',
    ]);
  });

  test('by each of the signs that can be noticed', () => {
    for (const sign of noticeableSigns(policy)) expect(clauses({ does: [sign] }), sign).toHaveLength(1);
  });
});

describe('no situation is known', () => {
  test.each([
    ['by nothing', {}],
    ['by a part of a phrase', { says: 'the supervisor of our branch' }],
    ['by words that only describe a sign', { says: 'sexual remarks' }],
    ['by a sign that the table does not have', { does: ['yawns'] }],
  ])('%s', (_, observed) => {
    expect(clauses(observed)).toEqual([]);
  });
});

test('a case with a sign that the table does not have is told', () => {
  expect(situationExamples.run({ Does: 'Raised vioce' }, policy as never)).toEqual({
    problem: '"Raised vioce" is not a sign of this table. Did you mean "Raised voice"?',
    column: 'Does',
  });
});
