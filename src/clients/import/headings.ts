import { BOUNDS, COLUMNS, type Column } from '../import-columns.ts';
import { refusedFile } from './refused-file.ts';

/** What stands in each place of a row; nothing where the column is left out. */
export type Layout = readonly (Column | undefined)[];

export interface Headings {
  layout: Layout;
  /** The headings that are not known, which the reader chose to leave out. */
  leftOut: string[];
}

const BY_HEADING = new Map(COLUMNS.map((it) => [it.heading.toLowerCase(), it]));

/** Reads the first row: in any order and any case. Unknown columns are refused by their names, unless they may be left out. */
export function readHeadings(cells: readonly string[], mayLeaveOut: boolean): Headings {
  if (cells.length > BOUNDS.columns) throw refusedFile.tooMany('columns', BOUNDS.columns);
  const names = cells.map((it) => it.trim().replaceAll(/\s+/g, ' '));
  const layout = names.map((it) => BY_HEADING.get(it.toLowerCase()));
  const known = layout.filter((it) => it !== undefined);
  const twice = known.find((it, index) => known.indexOf(it) !== index);
  if (twice) throw refusedFile.twice(twice.heading);
  if (!known.some((it) => it.key === 'name' || it.key === 'number')) throw refusedFile.noCompany();
  const leftOut = names.filter((name, index) => name !== '' && !layout[index]);
  if (leftOut.length > 0 && !mayLeaveOut) throw refusedFile.unknown(leftOut);
  return { layout, leftOut };
}
