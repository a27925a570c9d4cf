import { BOM, csvLine } from '../export/csv-text.ts';
import { guardedAgain } from '../export/guard-cell.ts';
import { headingOf } from '../import-columns.ts';
import type { BadRow } from './bad-row.ts';

const PROBLEM = headingOf('problem');

/** The rows that were left out, as they were, each with what is wrong with it: to be put right there and imported again. */
export function badRowsCsv({ headings, rows }: { headings: readonly string[]; rows: readonly BadRow[] }): string {
  const isNote = headings.map((it) => it.trim().toLowerCase() === PROBLEM.toLowerCase());
  const without = (cells: readonly string[]) => cells.filter((_, index) => !isNote[index]);
  const lines = rows.map(({ cells, problems }) =>
    csvLine([...without(padded(cells, headings.length)).map(guardedAgain), told(problems)]),
  );
  return [BOM, csvLine([...without(headings), PROBLEM]), ...lines].join('');
}

/** A row that has too few cells still has its problem under its heading. */
const padded = (cells: readonly string[], length: number) =>
  Array.from({ length: Math.max(cells.length, length) }, (_, index) => cells[index] ?? '');

const told = (problems: BadRow['problems']) =>
  problems.map(({ column, reason, remedy }) => `${column ? `${column}: ` : ''}${reason} ${remedy}`).join(' ');
