import type { Place } from '../documents/diagnostic.ts';
import type { HubDocument } from '../documents/document.ts';
import type { CellProblem } from './cell-problem.ts';
import { factOf } from './domain-facts.ts';
import { readFact } from './facts.ts';
import type { CellContext, CompiledPolicy, CompiledRow } from './schema.ts';
import { compileTest, type Domain, type Test } from './test.ts';

/** What rows are looked up by: a column, and whether a row fits in it. */
export interface ReadKey {
  column: string;
  fits: (row: CompiledRow) => boolean;
}

/**
 * Reads a value by which the rows of a table are looked up, as the column's own cells are read: `1 h` finds `60 min`, a
 * single state finds a row that lists several, a count finds a row that tests for `4 or more`.
 */
export function readKey(
  policy: CompiledPolicy,
  column: string,
  text: string,
  where: { document: HubDocument; place: Place },
): ReadKey | { problem: CellProblem } {
  const cell = policy.schema.columns[column]?.cell;
  const words = (row: CompiledRow) => (column === policy.schema.clause ? row.clause : row.cells[column]!.text);
  const alike = (row: CompiledRow) => words(row).toLowerCase() === text.toLowerCase();
  if (!cell || cell.name === 'condition') return { column, fits: alike };
  if ('domain' in cell) return readTested(column, text, cell.domain as Domain);
  const problems: CellProblem[] = [];
  const value = cell.read(text, contextFor(where, problems));
  if (problems[0]) return { problem: problems[0] };
  return { column, fits: (row) => alike(row) || holds(row.values[column], value) };
}

/** The rows that fit every key, in the order of the table. */
export function matchRows(policy: CompiledPolicy, keys: readonly ReadKey[]): CompiledRow[] {
  return policy.rows.filter((row) => keys.every((it) => it.fits(row)));
}

function readTested(column: string, text: string, domain: Domain): ReadKey | { problem: CellProblem } {
  const fact = readFact(factOf(column, domain), text);
  if ('problem' in fact) return { problem: { code: 'policy/unknown-value', message: fact.problem } };
  return { column, fits: (row) => compileTest(row.values[column] as Test)(fact.value) };
}

/** A list fits where it holds every value that is asked for; anything else where it is the same value. */
function holds(held: unknown, asked: unknown): boolean {
  if (Array.isArray(held) && Array.isArray(asked)) return asked.every((it) => held.some((one) => isSame(one, it)));
  return held !== undefined && isSame(held, asked);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function contextFor(
  { document, place }: { document: HubDocument; place: Place },
  problems: CellProblem[],
): CellContext {
  const conditions = { names: new Map(), read: () => undefined };
  const report = (problem: CellProblem) => void problems.push(problem);
  return { document, place, facts: new Map(), conditions, report, later: () => {} };
}
