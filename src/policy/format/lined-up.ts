import { displayWidth } from './display-width.ts';

/** The lines of a table, each cut at its bars: the blanks around the words of a cell belong to it. */
export type TableLines = readonly (readonly string[])[];

/**
 * Cuts the text of a table at its bars; nothing where a line does not begin and end with one, as in a list or a quote, or has
 * a cell too many or too few. Such a table is left to its author.
 */
export function readLines(text: string): TableLines | undefined {
  const lines = text.split('\n').map(cellsOf);
  const width = lines[0]?.length;
  return lines.every((it) => it && it.length === width) ? (lines as TableLines) : undefined;
}

/** Whether all bars of a table stand in the same columns. */
export function isLinedUp(lines: TableLines): boolean {
  const widths = lines.map((line) => line.map(displayWidth).join());
  return widths.every((it) => it === widths[0]) && !lines.flat().some((it) => it.includes('\t'));
}

/** The text of a table with its bars in the same columns, none of them narrower than `least`. */
export function lineUp(text: string, lines: TableLines, least: readonly number[] = []): string {
  const rows = lines.map((line) => line.map((cell) => cell.replaceAll(/^[ \t]+|[ \t]+$/g, '')));
  const marks = rows[1]!;
  const widths = marks.map((_, column) => {
    const words = rows.flatMap((row, index) => (index === 1 ? [] : [displayWidth(row[column]!)]));
    return Math.max(3, (least[column] ?? 0) - 2, ...words);
  });
  const isSpaced = lines[1]!.every((it) => it.startsWith(' '));
  const drawn = rows.map((row, index) =>
    row.map((cell, column) => drawCell(cell, index, widths[column]!, marks[column]!, isSpaced)),
  );
  const endings = text.match(/\r?\n/g) ?? [];
  return drawn.map((cells, index) => `|${cells.join('|')}|${endings[index] ?? ''}`).join('');
}

function drawCell(cell: string, line: number, width: number, mark: string, isSpaced: boolean): string {
  if (line === 1) return drawRuler(mark, width, isSpaced);
  const blanks = ' '.repeat(width - displayWidth(cell));
  return isRight(mark) ? ` ${blanks}${cell} ` : ` ${cell}${blanks} `;
}

function drawRuler(mark: string, width: number, isSpaced: boolean): string {
  const [from, to] = [mark.startsWith(':') ? ':' : '', mark.endsWith(':') ? ':' : ''];
  const dashes = '-'.repeat(width + (isSpaced ? 0 : 2) - from.length - to.length);
  return isSpaced ? ` ${from}${dashes}${to} ` : `${from}${dashes}${to}`;
}

function isRight(mark: string): boolean {
  return mark.endsWith(':') && !mark.startsWith(':');
}

/** A bar after a backslash is a word's; one after two is a bar, in code too. */
function cellsOf(line: string): string[] | undefined {
  const bare = line.replace(/[ \t]*\r?$/, '');
  const cells = [...bare.matchAll(/((?:\\[\\|]|[^|])*)\|/g)].map((it) => it[1]!);
  const length = cells.reduce((sum, it) => sum + it.length + 1, 0);
  return length === bare.length && cells[0] === '' && cells.length > 1 ? cells.slice(1) : undefined;
}
