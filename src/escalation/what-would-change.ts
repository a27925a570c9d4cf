import { decidingRow, inputsOf, valuesOf } from '../policy/decide.ts';
import { factOf } from '../policy/domain-facts.ts';
import { type Facts, type FactValue, formatFact } from '../policy/facts.ts';
import { isoOf } from '../policy/iso.ts';
import type { CompiledPolicy } from '../policy/schema.ts';
import { type Domain, isFamily, type Test } from '../policy/test.ts';
import type { CriteriaPolicy, CriteriaRow, Verdict } from './policy.ts';

/** One fact that would lead to another verdict. */
export interface Change {
  /** The fact's name. */
  fact: string;
  /** What it would have to be, in the words of the clause. */
  becomes: string;
  verdict: Verdict;
  clause: string;
  /** For time that passes by itself: how long until then, ISO 8601. */
  in?: string;
}

const growing: ReadonlySet<string> = new Set(['Minutes worked', 'Steps tried']);

/** Every single fact whose change would lead to another verdict, the clause that stands first in the table first. */
export function changesFrom(facts: Facts, taken: CriteriaRow, policy: CriteriaPolicy): Change[] {
  const now = valuesOf(policy, facts);
  const changes = candidatesOf(policy).flatMap(([fact, candidates], column) => {
    const from = now[column]!;
    const possible = candidates.filter((value) => value !== from && !hasPassed(fact, value, from));
    return [...outcomes(now, column, possible, policy)]
      .filter(([row]) => row.values.Verdict !== taken.values.Verdict)
      .map(([row, those]) => ({ ...changeTo(fact, those, from, row, policy), rank: policy.rows.indexOf(row) }));
  });
  return changes.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...change }) => change);
}

/** Facts that only grow as the work goes on: a smaller value will not come. */
function hasPassed(fact: string, value: FactValue, from: FactValue): boolean {
  return growing.has(fact) && typeof from === 'number' && (value as number) < from;
}

/** The rows that the values of one fact lead to, each with the values that lead there. */
function outcomes(now: readonly FactValue[], column: number, possible: readonly FactValue[], policy: CriteriaPolicy) {
  const rows = new Map<CriteriaRow, FactValue[]>();
  const values = [...now];
  for (const value of possible) {
    values[column] = value;
    const row = decidingRow(policy, values);
    if (row) rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return rows;
}

function changeTo(
  fact: string,
  values: FactValue[],
  from: FactValue,
  row: CriteriaRow,
  policy: CriteriaPolicy,
): Change {
  const becomes = inWords(fact, values, row, policy);
  const isTime = fact === 'Minutes worked' && typeof from === 'number';
  const wait = isTime ? Math.min(...(values as number[])) - from : undefined;
  return {
    fact,
    becomes,
    verdict: row.values.Verdict,
    clause: row.clause,
    ...(wait === undefined ? {} : { in: isoOf(wait) }),
  };
}

/** Of a closed list exactly the values that lead there, since others of the same cell may lead elsewhere. */
function inWords(fact: string, values: FactValue[], row: CriteriaRow, policy: CriteriaPolicy): string {
  const domain = policy.schema.columns[fact as keyof typeof row.cells].domain!;
  const words = values.map((it) => formatFact(factOf(fact, domain).kind, it));
  const needs = row.cells[fact as keyof typeof row.cells].text;
  const isClosed = domain.kind === 'values' || domain.kind === 'yes/no';
  return isClosed || needs === 'any' || needs === '-' ? words.join(', ') : needs;
}

type Candidates = readonly (readonly [fact: string, values: readonly FactValue[]])[];

const kept = new WeakMap<CriteriaPolicy, Candidates>();

/** For each input the values at which some clause begins or ceases to hold; worked out once for each compiled table. */
function candidatesOf(policy: CriteriaPolicy): Candidates {
  const known = kept.get(policy);
  if (known) return known;
  const made = inputsOf(policy as unknown as CompiledPolicy).map(
    (name) => [name, turningPoints(name, policy)] as const,
  );
  kept.set(policy, made);
  return made;
}

function turningPoints(name: string, policy: CriteriaPolicy): FactValue[] {
  const domain = policy.schema.columns[name as keyof CriteriaRow['values']].domain!;
  const tests = policy.rows.map((row) => row.values[name as keyof CriteriaRow['values']] as Test);
  if (tests.every((test) => test.known === 'all' && test.notKnown)) return [];
  return [...new Set([...wholeDomain(domain), ...tests.flatMap(edgesOf)])];
}

function wholeDomain(domain: Domain): FactValue[] {
  if (domain.kind === 'values') return [...(domain.values ?? [])];
  return domain.kind === 'yes/no' ? [true, false] : [];
}

/** The values at which a cell begins to hold and ceases to; of a family of codes one that belongs to it. */
function edgesOf(test: Test): FactValue[] {
  if (typeof test.known === 'string') return [];
  if ('values' in test.known) return test.known.values.map((it) => (typeof it === 'string' ? memberOf(it) : it));
  return test.known.ranges.flatMap(({ from, fromOpen, to, toOpen }) => [
    ...(from === undefined ? [] : [fromOpen ? from + 1 : from]),
    ...(to === undefined ? [] : [toOpen ? to : to + 1]),
  ]);
}

function memberOf(code: string): string {
  return isFamily(code) ? code.replaceAll('x', '0') : code;
}
