import type { Facts, FactValue } from './facts.ts';
import type { Columns, CompiledPolicy, CompiledRow } from './schema.ts';

/** A test of a row that a fact did not pass. */
export interface FailedTest {
  /** The column, which is the fact's name. */
  fact: string;
  /** What the cell asks for, in its words. */
  needs: string;
  value: FactValue;
}

/** A row that does not decide, and why. */
export interface NotTaken<C extends Columns = Columns> {
  row: CompiledRow<C>;
  /** Empty where the row would hold but stands below the one that decides. */
  failed: FailedTest[];
}

/** What a decision table says of a case. */
export interface Decision<C extends Columns = Columns> {
  /** The rows that decide: at most one under `first` and `unique`, any number under `collect`. */
  taken: CompiledRow<C>[];
  notTaken: NotTaken<C>[];
}

/** The facts that a decision table asks for, in column order. */
export function inputsOf(policy: CompiledPolicy): readonly string[] {
  const { columns } = policy.schema;
  const kept = inputs.get(columns);
  if (kept) return kept;
  const made = Object.keys(columns).filter((heading) => columns[heading]!.role === 'input');
  inputs.set(columns, made);
  return made;
}

const inputs = new WeakMap<Columns, readonly string[]>();

/** The values of the facts that a decision table asks for, in column order. */
export function valuesOf<C extends Columns>(policy: CompiledPolicy<C>, facts: Facts): FactValue[] {
  return inputsOf(policy as unknown as CompiledPolicy).map((name) => facts[name] ?? null);
}

/** The row that decides a case under `first` and `unique`, its values in column order; the short way, without reasons. */
export function decidingRow<C extends Columns>(
  policy: CompiledPolicy<C>,
  values: readonly FactValue[],
): CompiledRow<C> | undefined {
  return policy.rows.find((row) => row.checks.every(({ column, holds }) => holds(values[column]!)));
}

/** Puts a case to a decision table: the rows that decide, and every other row with the tests that it did not pass. */
export function decide<C extends Columns>(policy: CompiledPolicy<C>, facts: Facts): Decision<C> {
  const names = inputsOf(policy as unknown as CompiledPolicy);
  const decision: Decision<C> = { taken: [], notTaken: [] };
  for (const row of policy.rows) {
    const failed = failedTests(row, names, facts);
    const holds = failed.length === 0 && (policy.hit === 'collect' || decision.taken.length === 0);
    if (holds) decision.taken.push(row);
    else decision.notTaken.push({ row, failed });
  }
  return decision;
}

function failedTests<C extends Columns>(row: CompiledRow<C>, names: readonly string[], facts: Facts): FailedTest[] {
  const failed: FailedTest[] = [];
  for (const { column, holds } of row.checks) {
    const fact = names[column]!;
    const value = facts[fact] ?? null;
    if (!holds(value)) failed.push({ fact, needs: row.cells[fact]!.text, value });
  }
  return failed;
}
