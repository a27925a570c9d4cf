import type { CompiledPolicy, CompiledRow } from '../schema.ts';

/** What rows give for a column: their words, each once, in the order of the table; `nothing` where there is no row. */
export function outcomeOfRows(policy: CompiledPolicy, rows: readonly CompiledRow[]) {
  const words = (column: string) =>
    rows.map((row) => (column === policy.schema.clause ? row.clause : row.cells[column]!.text));
  return {
    gives: (column: string) => [...new Set(words(column))].join(', ') || 'nothing',
    ...(rows.length ? { by: rows.map((row) => row.clause).join(', ') } : {}),
  };
}
