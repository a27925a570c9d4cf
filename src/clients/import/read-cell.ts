import { unguarded } from '../export/guard-cell.ts';
import { BOUNDS, type Column } from '../import-columns.ts';
import type { RowProblem } from '../import-contract.ts';
import { problemAt } from './bad-row.ts';
import { CELLS } from './cells.ts';

/** What a cell says; nothing where it is empty, null where it empties the field. */
export type CellRead = { value: unknown } | { problem: RowProblem } | undefined;

/** Control characters other than tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are refused.
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const REMEMBERED = 2000;
const known = new Map<string, CellRead>();

/** Reads a cell. Most cells of a file are the same few words, so what they came to is remembered. */
export function readCell(column: Column, cell: string): CellRead {
  const text = cell.trim();
  if (text === '') return undefined;
  const key = `${column.key}\0${text}`;
  if (!known.has(key)) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, read(column, text));
  }
  return known.get(key);
}

function read({ key, canBeEmptied }: Column, text: string): CellRead {
  const wrong = (reason: string, remedy: string) => ({ problem: problemAt(key, text, reason, remedy) });
  if (text.length > BOUNDS.cell)
    return wrong(`The cell is longer than ${BOUNDS.cell} characters.`, 'Shorten it; long texts belong elsewhere.');
  if (UNFIT.test(text))
    return wrong('There is a NUL or another control character in it.', 'Remove it; typing the cell anew does.');
  if (text === '-') return canBeEmptied ? { value: null } : wrong('This cannot be emptied.', 'Write what it shall be.');
  const { read: parse, reason, remedy } = CELLS[key];
  const result = parse(unguarded(text).trim());
  if (typeof result !== 'object' || result === null || !('tooLong' in result))
    return result === undefined ? wrong(reason, remedy) : { value: result };
  return wrong(`It is longer than ${result.tooLong} characters.`, 'Shorten it.');
}
