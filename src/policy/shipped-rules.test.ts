import fc from 'fast-check';
import { evaluate, unaryTest } from 'feelin';
import { describe, expect, test, vi } from 'vitest';
import { factsArbitrary } from '../testing/facts-arbitrary.ts';
import { parseDurationForFeel } from '../testing/feel-values.ts';
import { registeredFacts, shippedSet } from '../testing/shipped-set.ts';
import { inputsOf } from './decide.ts';
import { factOf } from './domain-facts.ts';
import type { Fact, Facts, FactValue } from './facts.ts';
import { compileCondition } from './feel/condition.ts';
import { formatFeel } from './feel/format.ts';
import { isoOf } from './iso.ts';
import { readTest } from './phrases.ts';
import type { Domain, Test } from './test.ts';
import { compileTest } from './test.ts';

// Every rule that ships is put to feelin on random facts, on whatever machine.
vi.setConfig({ testTimeout: 120_000 });

const set = shippedSet();
const facts = registeredFacts();

describe('the conditions that ship', () => {
  const conditions = [...set.documents.values()].flatMap((document) =>
    document.tables
      .filter((table) => table.header.at(-1)?.text === 'Expression')
      .flatMap((table) => table.rows.map((row) => [document.id, row.cells[0]!.text, row.cells[2]!.text] as const)),
  );

  test('are many', () => {
    expect(conditions.length).toBeGreaterThan(150);
  });

  test.each(conditions)('%s: "%s" agrees with feelin', (_document, _name, text) => {
    const { holds, uses } = compile(text);
    fc.assert(
      fc.property(factsArbitrary(uses.map((it) => facts.get(it)!)), (given) => {
        expect(holds(given)).toBe(evaluate(text, forFeel(given)).value);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the cells of the decision tables that ship', () => {
  const cells = set.policies
    .filter((it) => it.schema.kind === 'decision')
    .flatMap((policy) =>
      inputsOf(policy).map((name) => [`${policy.document} ${policy.anchor}`, name, policy] as const),
    );

  test.each(cells)('%s: column %s agrees with feelin', (_table, name, policy) => {
    const domain = policy.schema.columns[name]!.domain!;
    const texts = [...new Set(policy.rows.map((row) => row.cells[name]!.text))].filter((it) => !/xx/.test(it));
    fc.assert(
      fc.property(fc.constantFrom(...texts), factsArbitrary([factOf(name, domain)]), (text, given) => {
        const test = read(text, domain);
        const value = given[name] ?? null;
        const feel = formatFeel(test, domain);
        const oracle = unaryTest(feel, { '?': asFeel(factOf(name, domain).kind, value) }).value;
        expect(compileTest(test)(value)).toBe(value === null && /^not\((?!null)/.test(feel) ? false : oracle);
      }),
      { numRuns: 60 },
    );
  });
});

function forFeel(given: Facts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, asFeel(facts.get(name)!.kind, value)]));
}

function asFeel(kind: Fact['kind'], value: FactValue): unknown {
  return kind === 'duration' && value !== null ? parseDurationForFeel(isoOf(value as number)) : value;
}

function compile(text: string) {
  const result = compileCondition(text, facts);
  if ('problem' in result) throw new Error(`${text}: ${result.problem.message}`);
  return result.expression;
}

function read(text: string, domain: Domain): Test {
  const result = readTest(text, domain);
  if ('problem' in result) throw new Error(`${text}: ${result.problem.message}`);
  return result.test;
}
