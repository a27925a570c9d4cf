import { describe, expect, test } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { decide } from './decide.ts';
import { groupNotTaken } from './explain.ts';

const policy = shipped.set.policies.find((it) => it.schema.name === 'escalation-criteria')!;
const groups = (facts: Record<string, string | number | boolean>) =>
  groupNotTaken(decide(policy, facts).notTaken, policy).map(({ from, to, reason }) => [
    from === to ? from : `${from}-${to}`,
    reason.kind === 'below' ? 'below' : `${reason.fact} is ${reason.value}`,
  ]);

describe('why the others did not decide', () => {
  test('neighbours with the same reason stand together, those below the one that decides too', () => {
    const said = groups({ Category: 'database', Severity: 'SEV1', 'Minutes worked': 20 * 60_000, 'Steps tried': 1 });
    expect(said).toContainEqual(['E1', 'Category is database']);
    expect(said).toContainEqual(['E4', 'Server access needed is not known']);
    expect(said.at(-1)![1]).toBe('below');
  });

  test('a known fact says more than one that is not known', () => {
    const said = groups({ Severity: 'SEV4', Consult: 'none' });
    expect(said).toContainEqual(['E4-E6', 'Severity is SEV4']);
  });

  test('nobody is missing', () => {
    const { notTaken, taken } = decide(policy, {});
    const counted = groupNotTaken(notTaken, policy).reduce((sum, it) => sum + it.count, 0);
    expect(counted + taken.length).toBe(policy.rows.length);
  });
});
