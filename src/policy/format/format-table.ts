import { displayWidth } from './display-width.ts';
import { isLinedUp, lineUp, readLines, type TableLines } from './lined-up.ts';
import { replaceCell, replaceLinedUp } from './replace-cell.ts';

/** Words for one cell, and where it stands in the text of its table. */
export interface CellWords {
  heading: string;
  start: number;
  end: number;
  to: string;
}

/** A table drawn anew, and why: words that no longer fit into a column, or because somebody asked for it. */
export type Drawn = { why: 'asked' } | { why: 'wider'; heading: string };

/**
 * Writes words into the cells of a table. One that is lined up stays so: while the words fit their column no bar moves, else
 * the table is drawn anew. One that is not is left so, unless `align` asks for it.
 */
export function formatTable(
  text: string,
  cells: readonly CellWords[],
  align: boolean,
): { text: string; drawn?: Drawn } {
  const lines = readLines(text);
  if (lines && isLinedUp(lines)) return keepLinedUp(text, cells, lines);
  const written = write(text, cells, replaceCell);
  const after = align ? readLines(written) : undefined;
  const drawn = after ? lineUp(written, after) : written;
  return drawn === written ? { text: written } : { text: drawn, drawn: { why: 'asked' } };
}

function keepLinedUp(text: string, cells: readonly CellWords[], lines: TableLines): { text: string; drawn?: Drawn } {
  const tooWide = cells.find((it) => replaceLinedUp(text, it, it.to) === undefined);
  if (!tooWide) return { text: write(text, cells, (...given) => replaceLinedUp(...given)!) };
  const written = write(text, cells, replaceCell);
  const after = readLines(written);
  if (!after) return { text: written };
  const drawn = { why: 'wider', heading: tooWide.heading } as const;
  return { text: lineUp(written, after, lines[0]!.map(displayWidth)), drawn };
}

/** From the last cell to the first, so that places stay true. */
function write(
  text: string,
  cells: readonly CellWords[],
  replace: (text: string, cell: CellWords, words: string) => string,
): string {
  return [...cells].sort((a, b) => b.start - a.start).reduce((all, it) => replace(all, it, it.to), text);
}
