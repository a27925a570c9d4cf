import type { Span } from './detector.ts';
import { everyMatch } from './scan/every-match.ts';

/** A column of a table by its heading. */
export interface Column {
  /** A word that such a heading has in it, found quickly. Flag `g`. */
  quick: RegExp;
  /** The whole heading, without spaces and marks around it. */
  name: RegExp;
  /** What the heading beside it may be called, where no line of dashes shows that there is a heading. */
  beside: RegExp;
}

/** The cells below a heading, in tables of text: `|` as Markdown has them, tabs, semicolons, commas, and columns set by spaces. */
export function columnCells(text: string, column: Column): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const it of everyMatch(column.quick, text)) {
    if (it.index < done) continue;
    const start = startOfLine(text, it.index);
    done = endOfLine(text, it.index);
    const table = start < 0 ? undefined : tableAt(text, start, done, column);
    if (table) done = readBelow(text, done, table, found);
  }
  return found;
}

interface Table {
  separator: Separator;
  /** Which columns have the heading, from 0. */
  columns: readonly number[];
  width: number;
}

type Separator = '|' | '\t' | ';' | ',' | 'spaces';

function tableAt(text: string, start: number, end: number, { name, beside }: Column): Table | undefined {
  const line = text.slice(start, end);
  const separator = (['|', '\t', ';', ','] as const).find((it) => line.includes(it)) ?? 'spaces';
  const names = cellsOf(line, 0, separator).map((it) => plainOf(line.slice(it.start, it.end)));
  if (names.length < 2 || names.some((it) => it.length > LONGEST_HEADING)) return undefined;
  const columns = names.flatMap((it, index) => (name.test(it) ? [index] : []));
  if (columns.length === 0) return undefined;
  const underlined = UNDERLINE.test(text.slice(end, end + 8));
  const known = names.some((it, index) => !columns.includes(index) && beside.test(it));
  return underlined || known ? { separator, columns, width: names.length } : undefined;
}

/** Adds the cells of the columns, line by line as long as they have the form of the table. Gives where it ends. */
function readBelow(text: string, from: number, { separator, columns, width }: Table, found: Span[]): number {
  let end = from;
  for (let start = nextLine(text, end); start > 0; start = nextLine(text, end)) {
    const next = endOfLine(text, start);
    const cells = cellsOf(text.slice(start, next), start, separator);
    if (cells.length !== width) break;
    for (const column of columns) found.push(...valueIn(text, cells[column]!));
    end = next;
  }
  return end;
}

/** Tables that were HTML have an empty line between two rows. */
function nextLine(text: string, end: number): number {
  NEXT_LINE.lastIndex = end;
  return NEXT_LINE.test(text) ? NEXT_LINE.lastIndex : 0;
}

function cellsOf(line: string, offset: number, separator: Separator): Span[] {
  const cells: Span[] = [];
  let start = 0;
  for (const { index, 0: sign } of line.matchAll(SIGNS[separator])) {
    if (sign[0] === '"') continue;
    cells.push({ start: offset + start, end: offset + index });
    start = index + sign.length;
  }
  cells.push({ start: offset + start, end: offset + line.length });
  const isEdge = (it: Span) => line.slice(it.start - offset, it.end - offset).trim() === '';
  // A line of Markdown begins and ends with a sign, one of HTML begins with one.
  const from = separator !== ';' && separator !== ',' && cells.length > 1 && isEdge(cells[0]!) ? 1 : 0;
  return cells.slice(from, separator === '|' && cells.length > 1 && isEdge(cells.at(-1)!) ? -1 : undefined);
}

function valueIn(text: string, cell: Span): Span[] {
  const inner = text.slice(cell.start, cell.end);
  const plain = plainOf(inner);
  if (!/[\p{L}\d]/u.test(plain)) return [];
  const start = cell.start + inner.indexOf(plain);
  return [{ start, end: start + plain.length }];
}

function plainOf(cell: string): string {
  return cell.trim().replace(/^(\*\*|["'`_*])(.*)\1$/, '$2');
}

function startOfLine(text: string, at: number): number {
  const near = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const start = at - near.length + near.lastIndexOf('\n') + 1;
  return near.includes('\n') || at <= LONGEST_LINE ? start : -1;
}

function endOfLine(text: string, start: number): number {
  const end = text.slice(start, start + 2000).search(/\r?\n/);
  return end === -1 ? Math.min(text.length, start + 2000) : start + end;
}

const LONGEST_LINE = 300;
const LONGEST_HEADING = 32;
const NEXT_LINE = /\r?\n(?:[ \t]{0,8}\r?\n){0,3}(?=[^\r\n])/y;
const UNDERLINE = /^\r?\n[ \t]?[|:=+-]{3}/;
/** A quotation is matched whole, so that a sign within it parts nothing. */
const SIGNS: Readonly<Record<Separator, RegExp>> = {
  '|': /\|/g,
  '\t': /\t/g,
  ';': /;|"[^"\n]{0,200}"/g,
  ',': /,|"[^"\n]{0,200}"/g,
  spaces: / {2,}/g,
};
