import { describe, expect, test } from 'vitest';
import { shippedSet } from '../testing/shipped-set.ts';
import { severityMatrix } from './policy.ts';
import { severityOf } from './severity.ts';

const matrix = shippedSet('KB-310').policy(severityMatrix)!;

describe('severity from impact and urgency (KB-310)', () => {
  test.each([
    ['everyone', 'work stopped', 'SEV1', 'V1'],
    ['everyone', 'work hindered', 'SEV2', 'V2'],
    ['everyone', 'can wait', 'SEV3', 'V3'],
    ['several', 'work stopped', 'SEV2', 'V4'],
    ['several', 'work hindered', 'SEV3', 'V5'],
    ['several', 'can wait', 'SEV4', 'V6'],
    ['one', 'work stopped', 'SEV3', 'V7'],
    ['one', 'work hindered', 'SEV4', 'V8'],
    ['one', 'can wait', 'SEV4', 'V9'],
  ])('%s, %s: %s by %s', (impact, urgency, severity, clause) => {
    expect(severityOf({ Impact: impact, Urgency: urgency }, matrix)).toMatchObject({
      severity,
      clause,
      document: 'KB-310',
    });
  });

  test('a fact that is not known is asked for, never guessed', () => {
    expect(severityOf({ Impact: 'one' }, matrix)).toEqual({
      missing: ['Urgency'],
      allowed: { Urgency: ['work stopped', 'work hindered', 'can wait'] },
    });
    expect(severityOf({}, matrix)).toMatchObject({ missing: ['Impact', 'Urgency'] });
  });

  test('what would change it is true when it is tried', () => {
    const facts = { Impact: 'several', Urgency: 'work hindered' };
    const now = severityOf(facts, matrix);
    if ('missing' in now) throw new Error('nothing is missing');
    expect(now.wouldChange.map((it) => it.clause)).toEqual(['V2', 'V4', 'V6', 'V8']);
    for (const { fact, becomes, severity, clause } of now.wouldChange)
      expect(severityOf({ ...facts, [fact]: becomes }, matrix)).toMatchObject({ severity, clause });
  });
});
