import { describe, expect, test } from 'vitest';
import { registeredFacts, shippedSet } from '../testing/shipped-set.ts';
import { pointExamples } from './point-examples.ts';
import { measurePoints } from './points.ts';
import { qaRubric } from './policy.ts';

const set = shippedSet('SOP-7015');
const policy = set.policy(qaRubric)!;
const row = (clause: string) => policy.rows.find((it) => it.clause === clause)!;

describe('a criterion', () => {
  test('that is measured earns all of its points or none', () => {
    expect(measurePoints(row('R12'), { 'Verdict said escalate': true, Escalated: false })).toEqual({
      kind: 'lost',
      points: 0,
    });
    expect(measurePoints(row('R15'), { 'Documentation complete when due': true })).toEqual({
      kind: 'earned',
      points: 8,
    });
  });

  test('whose condition has no answer does not apply', () => {
    expect(measurePoints(row('R7'), { 'Steps tried': 3 })).toEqual({ kind: 'does not apply' });
  });

  test('that a reviewer judges is never measured', () => {
    expect(measurePoints(row('R2'), {})).toEqual({ kind: 'judged' });
  });
});

describe('a case of the rubric is told', () => {
  const kind = pointExamples([...registeredFacts().values()]);
  const run = (given: Record<string, string>) => kind.run(given, policy as never);

  test.each(['R2', 'R99', ''])('where %s is not a measured criterion', (Clause) => {
    const problem = expect.stringContaining(`"${Clause}" is not a measured criterion. `);
    expect(run({ Clause })).toEqual({ column: 'Clause', problem });
  });

  test('where a fact cannot be read', () => {
    expect(run({ Clause: 'R7', 'Steps tried': 'few' })).toMatchObject({ column: 'Steps tried' });
  });
});
