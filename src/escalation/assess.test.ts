import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decide, inputsOf } from '../policy/decide.ts';
import { factOf, readCase } from '../policy/domain-facts.ts';
import type { Facts, FactValue } from '../policy/facts.ts';
import { readTest } from '../policy/phrases.ts';
import type { CompiledPolicy } from '../policy/schema.ts';
import { compileTest } from '../policy/test.ts';
import { factsArbitrary } from '../testing/facts-arbitrary.ts';
import { shippedSet } from '../testing/shipped-set.ts';
import { assess } from './assess.ts';
import { escalationCriteria } from './policy.ts';

vi.setConfig({ testTimeout: 60_000 });

const criteria = shippedSet('KB-155').policy(escalationCriteria)!;
const inputs = inputsOf(criteria as unknown as CompiledPolicy);
const domainOf = (name: string) => escalationCriteria.columns[name as 'Category'].domain!;
const anyFacts = factsArbitrary(inputs.map((it) => factOf(it, domainOf(it))));

function caseOf(given: Record<string, unknown>): Facts {
  const read = readCase(criteria as unknown as CompiledPolicy, given);
  if ('problems' in read) throw new Error(read.problems.join(' '));
  return read.facts;
}

describe('KB-155 decides', () => {
  test.each<[Record<string, unknown>, string, string]>([
    [{ category: 'security' }, 'tier 3', 'E1'],
    [{ 'data at risk': 'yes', category: 'billing' }, 'tier 3', 'E2'],
    [{ 'error code': '9101', category: 'access' }, 'tier 3', 'E3'],
    [{ severity: 'sev1', 'server access needed': 'yes', 'data at risk': 'no' }, 'tier 2', 'E4'],
    [{ severity: 'SEV1', 'minutes worked': '15 min', 'steps tried': 1, 'data at risk': 'no' }, 'tier 2', 'E5'],
    [
      { severity: 'SEV1', 'minutes worked': '14 min', 'steps tried': 1, 'data at risk': 'no', consult: 'none' },
      'stay',
      'E19',
    ],
    [{ consult: 'advised to stay', 'data at risk': 'no' }, 'stay', 'E8'],
    [{}, 'consult', 'E15'],
  ])('%j: %s by %s', (given, verdict, clause) => {
    expect(assess(caseOf(given), criteria)).toMatchObject({ verdict, clause, document: 'KB-155' });
  });

  test('an unknown fact is never taken for no: a rule that needs "no" waits until it is known', () => {
    const stays = assess(caseOf({ severity: 'SEV4', 'regulated client': 'yes', consult: 'none' }), criteria)!;
    expect(stays.verdict).toBe('consult');
    expect(stays.facts['Data at risk']).toBe('not known');
  });

  test('no combination of facts is left without a verdict', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => void expect(assess(facts, criteria)?.verdict).toBeTypeOf('string')),
      {
        numRuns: 2_000,
      },
    );
  });

  test('the first row whose cells all hold decides, and every other row says what kept it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const holding = criteria.rows.filter((row) =>
          row.tests.every((it, index) => it(facts[inputs[index]!] ?? null)),
        );
        const { taken, notTaken } = decide(criteria, facts);
        expect(taken).toEqual(holding.slice(0, 1));
        expect(notTaken.length).toBe(criteria.rows.length - 1);
        for (const it of notTaken) expect(it.failed.length === 0).toBe(holding.includes(it.row));
      }),
    );
  });
});

describe('what would change the verdict', () => {
  test('is true when it is tried', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const now = assess(facts, criteria)!;
        for (const change of now.wouldChange) {
          const after = verdictsAfter(facts, change.fact, change.becomes);
          const isClosed = ['values', 'yes/no'].includes(domainOf(change.fact).kind);
          expect(isClosed ? [...new Set(after)] : after).toEqual(
            isClosed
              ? [`${change.verdict} ${change.clause}`]
              : expect.arrayContaining([`${change.verdict} ${change.clause}`]),
          );
          expect(change.verdict).not.toBe(now.verdict);
        }
      }),
    );
  });

  test('time that has passed does not come back, and time to come says when', () => {
    const now = assess(
      caseOf({ severity: 'SEV1', 'minutes worked': '11 min', 'steps tried': 1, 'data at risk': 'no', consult: 'none' }),
      criteria,
    )!;
    expect(now.wouldChange).toContainEqual({
      fact: 'Minutes worked',
      becomes: '15 min or more',
      verdict: 'tier 2',
      clause: 'E5',
      in: 'PT4M',
    });
  });
});

describe('what to ask first', () => {
  test('is a fact that is not known, and one of whose answers leads to another verdict', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const now = assess(facts, criteria)!;
        if (!now.askFirst) return;
        expect(facts[now.askFirst.fact] ?? null).toBeNull();
        const { fact, verdict, clause } = now.askFirst;
        const outcomes = criteria.rows.flatMap((row) => verdictsAfter(facts, fact, row.cells[fact as 'Category'].text));
        expect(outcomes).toContain(`${verdict} ${clause}`);
        expect(verdict).not.toBe(now.verdict);
      }),
    );
  });

  test('is absent only where no single answer changes anything', () => {
    const known = caseOf({
      category: 'network',
      severity: 'SEV4',
      'error code': 'none',
      'minutes worked': '1 min',
      'steps tried': 0,
      'server access needed': 'no',
      'data at risk': 'no',
      'regulated client': 'no',
      consult: 'none',
    });
    expect(assess(known, criteria)!.askFirst).toBeUndefined();
    expect(assess({ ...known, 'Data at risk': null }, criteria)!.askFirst).toMatchObject({
      fact: 'Data at risk',
      verdict: 'tier 3',
      clause: 'E2',
    });
  });
});

/** The verdicts that follow where a fact becomes what a phrase says, for every value of a closed list, or the range's edges. */
function verdictsAfter(facts: Facts, name: string, words: string): string[] {
  const result = readTest(words, domainOf(name));
  if ('problem' in result) throw new Error(result.problem.message);
  const accepts = compileTest(result.test);
  const values = valuesToTry(name).filter((it) => accepts(it));
  return values.map((value) => {
    const after = assess({ ...facts, [name]: value }, criteria)!;
    return `${after.verdict} ${after.clause}`;
  });
}

function valuesToTry(name: string): FactValue[] {
  const { kind, values = [] } = domainOf(name);
  const edges = {
    duration: [0, 15, 30, 120].map((it) => it * 60_000),
    number: [0, 1, 2, 3],
    code: ['LT-9101', 'LT-1001'],
  };
  return kind === 'values' ? [...values] : kind === 'yes/no' ? [true, false] : edges[kind];
}
