import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SmallTable, smallPolicy } from '../../testing/small-table.ts';
import { decide, decidingRow, valuesOf } from '../decide.ts';
import type { Facts, FactValue } from '../facts.ts';
import type { CompiledPolicy } from '../schema.ts';
import type { Domain } from '../test.ts';
import type { Axis } from './axes.ts';
import type { Box } from './boxes.ts';
import { analyseTable, type TableAnalysis } from './table.ts';

const inputs: Record<string, Domain> = {
  Severity: { kind: 'values', values: ['SEV1', 'SEV2', 'SEV3'], notKnown: true },
  Code: { kind: 'code', notKnown: true },
  Worked: { kind: 'duration', notKnown: true },
  Steps: { kind: 'number', notKnown: false },
  Risk: { kind: 'yes/no', notKnown: true },
};

const cells: Record<string, fc.Arbitrary<string>> = {
  Severity: fc.constantFrom('any', 'SEV1', 'SEV2, SEV3', 'not SEV1', 'known', 'not known', 'not SEV1, SEV2, SEV3'),
  Code: fc.constantFrom(
    'any',
    'LT-9xxx',
    'LT-91xx',
    'LT-9101',
    'not LT-9xxx',
    'LT-31xx, LT-3104',
    'not known',
    'known',
  ),
  Worked: fc.constantFrom(
    'any',
    '15 min or more',
    'less than 15 min',
    'more than 1 h',
    '15 min to 1 h',
    'not 15 min',
    'not known',
  ),
  Steps: fc.constantFrom('any', '1 or more', '0', 'less than 3', '2 to 4', 'not 1', '> 2', '[1..3)'),
  Risk: fc.constantFrom('any', 'yes', 'no', 'not known', 'known', 'not yes'),
};

const facts: Record<string, fc.Arbitrary<FactValue>> = {
  Severity: fc.constantFrom<FactValue>('SEV1', 'SEV2', 'SEV3', null),
  Code: fc.oneof(
    fc.constantFrom<FactValue>('none', null, 'LT-9101', 'LT-9100', 'LT-9999', 'LT-3104', 'LT-3199'),
    fc.integer({ min: 0, max: 9999 }).map((it) => `LT-${String(it).padStart(4, '0')}`),
  ),
  Worked: fc.oneof(
    fc.constantFrom<FactValue>(0, 900_000, 899_999, 900_001, 3_600_000, 3_600_001, null),
    fc.nat({ max: 10_000_000 }),
  ),
  Steps: fc.nat({ max: 6 }),
  Risk: fc.constantFrom<FactValue>(true, false, null),
};

const aTable: fc.Arbitrary<SmallTable> = fc.record({
  inputs: fc.constant(inputs),
  rows: fc.array(fc.tuple(...Object.values(cells)), { minLength: 1, maxLength: 6 }),
  hit: fc.constantFrom('unique' as const, 'first' as const),
});
const aCase: fc.Arbitrary<Facts> = fc.record(facts);

describe('the analysis of a decision table', () => {
  it('finds a gap exactly where facts drawn at random find no row', () => {
    fc.assert(
      fc.property(aTable, fc.array(aCase, { minLength: 20, maxLength: 20 }), (table, cases) => {
        const policy = smallPolicy(table);
        const analysis = analyseTable(policy)!;
        for (const it of cases) {
          const matched = policy.rows.some((row) => accepts(policy, row.clause, it));
          expect(analysis.unmatched.some((box) => holds(policy, analysis, box, it))).toBe(!matched);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives an example for every gap that matches no row', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const policy = smallPolicy(table);
        const analysis = analyseTable(policy)!;
        expect(analysis.gaps.length > 0).toBe(analysis.unmatched.length > 0);
        for (const box of analysis.gaps) expect(decide(policy, anyCase(analysis, box)).taken).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('tells of a row under `first` that never fires exactly where no case there is reaches it', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const policy = smallPolicy({ ...table, hit: 'first' });
        const analysis = analyseTable(policy)!;
        const fired = new Set(everyCase(analysis.axes).map((it) => decidingRow(policy, valuesOf(policy, it))?.clause));
        const dead = analysis.never.map((it) => policy.rows[it.row]!.clause);
        expect(dead).toEqual(policy.rows.map((it) => it.clause).filter((it) => !fired.has(it)));
      }),
      { numRuns: 60 },
    );
  });

  it('shares an example between two rows exactly where they overlap', () => {
    fc.assert(
      fc.property(aTable, fc.array(aCase, { minLength: 30, maxLength: 30 }), (table, cases) => {
        const policy = smallPolicy({ ...table, hit: 'unique' });
        const analysis = analyseTable(policy)!;
        for (const { row, with: others, box } of analysis.overlaps) {
          const shared = anyCase(analysis, box);
          for (const index of [row, others[0]!]) expect(accepts(policy, policy.rows[index]!.clause, shared)).toBe(true);
        }
        const told = new Set(analysis.overlaps.flatMap((it) => it.with.map((other) => `${other} ${it.row}`)));
        for (const it of cases) for (const pair of pairs(policy, it)) expect(told).toContain(pair);
      }),
      { numRuns: 60 },
    );
  });

  it('gives up, and says so, on a table of more than 10,000 boxes', () => {
    const columns = Array.from({ length: 12 }, (_, index) => [`Fact ${index}`, { kind: 'number', notKnown: false }]);
    const rows = Array.from({ length: 12 }, (_, row) =>
      columns.map((_, column) => `not ${(row * 7 + column * 3) % 11}`),
    );
    const policy = smallPolicy({ inputs: Object.fromEntries(columns), rows });
    expect(analyseTable(policy)).toBeUndefined();
  });
});

function accepts(policy: CompiledPolicy, clause: string, it: Facts): boolean {
  const row = policy.rows.find((one) => one.clause === clause)!;
  return Object.keys(inputs).every((name, index) => row.tests[index]!(it[name] ?? null));
}

/** Whether facts lie in a box: each in an atom whose sample the rows answer alike. */
function holds(policy: CompiledPolicy, analysis: TableAnalysis, box: Box, it: Facts): boolean {
  return analysis.axes.every((axis, column) => (box[column]! & atomOf(policy, axis, column, it[axis.heading]!)) !== 0n);
}

function atomOf(policy: CompiledPolicy, axis: Axis, column: number, value: FactValue): bigint {
  const answers = (it: FactValue) => policy.rows.map((row) => row.tests[column]!(it)).join();
  const atom = axis.samples.findIndex((it) => answers(it) === answers(value));
  expect(atom, `${axis.heading} ${value} lies in no atom`).toBeGreaterThanOrEqual(0);
  return 1n << BigInt(atom);
}

function anyCase(analysis: TableAnalysis, box: Box): Facts {
  const sample = (axis: Axis, atoms: bigint) =>
    axis.samples[[...axis.samples.keys()].find((it) => atoms & (1n << BigInt(it)))!]!;
  return Object.fromEntries(analysis.axes.map((axis, index) => [axis.heading, sample(axis, box[index]!)]));
}

function everyCase([axis, ...more]: readonly Axis[]): Facts[] {
  if (!axis) return [{}];
  const rest = everyCase(more);
  return axis.samples.flatMap((value) => rest.map((it) => ({ ...it, [axis.heading]: value })));
}

function pairs(policy: CompiledPolicy, it: Facts): string[] {
  const matching = policy.rows.flatMap((row, index) => (accepts(policy, row.clause, it) ? [index] : []));
  return matching.flatMap((second, at) => matching.slice(0, at).map((first) => `${first} ${second}`));
}
