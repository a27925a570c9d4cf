import { decidingRow, inputsOf } from '../policy/decide.ts';
import { factOf } from '../policy/domain-facts.ts';
import { type Facts, type FactValue, formatFact } from '../policy/facts.ts';
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

/** Facts that only grow as the work goes on: a smaller value will not come. */
const growing: ReadonlySet<string> = new Set(['Minutes worked', 'Steps tried']);

/** Every single fact whose change would lead to another verdict, the clause that stands first in the table first. */
export function changesFrom(facts: Facts, taken: CriteriaRow, policy: CriteriaPolicy): Change[] {
  const changes: (Change & { rank: number })[] = [];
  const seen = new Set<string>();
  for (const [fact, values] of candidatesOf(policy)) {
    const from = facts[fact] ?? null;
    for (const value of values) {
      if (value === from || (growing.has(fact) && typeof from === 'number' && (value as number) < from)) continue;
      const row = decidingRow(policy, { ...facts, [fact]: value });
      if (!row || row.values.Verdict === taken.values.Verdict || seen.has(`${fact} ${row.clause}`)) continue;
      seen.add(`${fact} ${row.clause}`);
      changes.push({ ...changeTo(fact, value, from, row, policy), rank: policy.rows.indexOf(row) });
    }
  }
  return changes.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...change }) => change);
}

function changeTo(fact: string, value: FactValue, from: FactValue, row: CriteriaRow, policy: CriteriaPolicy): Change {
  const needs = row.cells[fact as keyof typeof row.cells].text;
  const domain = policy.schema.columns[fact as keyof typeof row.cells].domain!;
  const becomes = needs === 'any' || needs === '-' ? formatFact(factOf(fact, domain).kind, value) : needs;
  const wait = fact === 'Minutes worked' && typeof from === 'number' ? (value as number) - from : undefined;
  return {
    fact,
    becomes,
    verdict: row.values.Verdict,
    clause: row.clause,
    ...(wait === undefined ? {} : { in: isoOf(wait) }),
  };
}

/** Milliseconds as ISO 8601: `PT4M`. By hand, since not every browser in which this runs has `Temporal`. */
function isoOf(ms: number): string {
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  const seconds = (ms % 60_000) / 1000;
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || ms === 0 ? `${seconds}S` : ''}`;
}

const candidates = new WeakMap<object, ReadonlyMap<string, readonly FactValue[]>>();

/** For each input the values at which some clause begins or ceases to hold; worked out once for each compiled table. */
function candidatesOf(policy: CriteriaPolicy): ReadonlyMap<string, readonly FactValue[]> {
  const kept = candidates.get(policy);
  if (kept) return kept;
  const made = new Map(
    inputsOf(policy as unknown as CompiledPolicy).map((name) => [name, turningPoints(name, policy)]),
  );
  candidates.set(policy, made);
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

function edgesOf(test: Test): FactValue[] {
  if (typeof test.known === 'string') return [];
  if ('ranges' in test.known)
    return test.known.ranges.flatMap((it) => [it.from, it.to]).filter((it) => it !== undefined);
  return test.known.values.map((it) => (typeof it === 'string' && isFamily(it) ? it.replaceAll('x', '0') : it));
}
