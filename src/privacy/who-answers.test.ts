import { describe, expect, test } from 'vitest';
import { shippedSet } from '../testing/shipped-set.ts';
import { askFirstExamples } from './ask-first-examples.ts';
import { askFirst } from './policy.ts';
import { whoAnswers } from './who-answers.ts';

const set = shippedSet('KB-450');
const policy = set.policy(askFirst)!;

describe('an action of KB-450', () => {
  test.each(['Erase data of a person', 'erase  DATA of a person', 'Q2'])('named "%s" waits for a Team Leader', (it) => {
    expect(whoAnswers(it, 't1', policy)).toMatchObject({ row: { clause: 'Q2' }, roles: ['lead'] });
  });

  test('of a Team Leader waits for another one, or the Operations Manager (Q11)', () => {
    expect(whoAnswers('Q2', 'lead', policy)?.roles).toEqual(['lead', 'ops']);
  });

  test('of the Operations Manager waits for a Team Leader', () => {
    expect(whoAnswers('Q2', 'ops', policy)?.roles).toEqual(['lead']);
  });

  test('that does not stand in the table need not wait', () => {
    expect(whoAnswers('Read the ticket', 't1', policy)).toBeUndefined();
    expect(whoAnswers('', 't1', policy)).toBeUndefined();
  });
});

test.each([
  [{ 'Asked by': 'Tier 1' }, 'Action', 'A case names an action.'],
  [{ Action: 'Q2' }, 'Asked by', '"" is not a role.'],
  [{ Action: 'Q2', 'Asked by': 'Teir 1' }, 'Asked by', '"Teir 1" is not a role. Did you mean "Tier 1"?'],
])('the case %o is told', (given, column, problem) => {
  const answer = askFirstExamples.run(given as Record<string, string>, policy as never);
  expect(answer).toMatchObject({ column, problem: expect.stringContaining(problem) });
});
