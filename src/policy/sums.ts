import type { Place } from '../documents/diagnostic.ts';
import type { CellProblem } from './cell-problem.ts';
import type { Columns, CompiledRow } from './schema.ts';

/** Tells where the numbers of a column do not add up to what they must: at the first of them. */
export function sumsTo<C extends Columns>(
  rows: readonly CompiledRow<C>[],
  heading: keyof C & string,
  wanted: number,
  report: (place: Place, problem: CellProblem) => void,
): void {
  const sum = rows.reduce((total, row) => total + (row.values[heading] as number), 0);
  const first = rows[0];
  if (!first || sum === wanted) return;
  const hint = `The column ${heading} holds ${rows.map((row) => row.cells[heading].text).join(' + ')}.`;
  report(first.cells[heading].place, {
    code: 'policy/sum',
    message: `${heading}: the rows add up to ${sum}, not ${wanted}.`,
    hint,
  });
}
