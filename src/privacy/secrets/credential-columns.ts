import type { Span } from '../detector.ts';
import { everyMatch } from './read-at.ts';
import { goesOn, isPlaceholder } from './value-looks.ts';

/** Passwords in a table of text, under a heading that says so: CSV, tabs, `|` as Markdown has them. */
export function credentialColumns(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { index } of everyMatch(IN_HEADING, text)) {
    const table = index < done ? undefined : tableAt(text, index);
    if (table) done = readBelow(text, table, found);
  }
  return found;
}

interface Table {
  separator: string;
  /** Which column holds passwords, from 0. */
  column: number;
  width: number;
  /** Where its heading ends. */
  from: number;
}

function tableAt(text: string, index: number): Table | undefined {
  const near = text.slice(Math.max(0, index - 200), index);
  const end = endOfLine(text, index);
  const heading = near.slice(near.lastIndexOf('\n') + 1) + text.slice(index, end);
  if (!HEADING.test(heading)) return undefined;
  const separator = SEPARATORS.find((sign) => heading.includes(sign))!;
  const names = heading.split(separator);
  const column = names.findIndex((name) => NAME.test(name));
  return column === -1 ? undefined : { separator, column, width: names.length, from: end };
}

/** Adds the cells of the column, line by line as long as they have the form of the table. Gives where it ends. */
function readBelow(text: string, { separator, column, width, from }: Table, found: Span[]): number {
  let end = from;
  while (text[end] === '\n') {
    const start = end + 1;
    const next = endOfLine(text, start);
    const cells = text.slice(start, next).split(separator);
    if (cells.length !== width) break;
    const before = cells.slice(0, column).reduce((sum, it) => sum + it.length + 1, 0);
    found.push(...valueIn(cells[column]!, start + before));
    end = next;
  }
  return end;
}

function endOfLine(text: string, start: number): number {
  const end = text.slice(start, start + 2000).indexOf('\n');
  return end === -1 ? Math.min(text.length, start + 2000) : start + end;
}

function valueIn(cell: string, at: number): Span[] {
  const plain = cell.trim().replace(/^(["'`])(.*)\1$/, '$2');
  if (plain === '' || /^[-: ]+$/.test(plain) || isPlaceholder(plain) || goesOn(plain)) return [];
  const start = at + cell.indexOf(plain);
  return [{ start, end: start + plain.length }];
}

const SEPARATORS = ['|', '\t', ';', ','];
/** A name of a column that holds passwords, so written in its line. */
const IN_HEADING = /(?:pass(?:word|wd|code|phrase)?|pwd?|psw)s?[ \t"'`*]{0,8}(?:[|\t;,]|\r?\n)/gi;
const NAME = /^[\s"'`*]{0,8}(?:\w{1,20}[ _])?(?:pass(?:word|wd|code|phrase)|pwd?|psw)s?[\s"'`*]{0,8}$/i;
/** Two or more short names, one of them of whoever signs in, and no sentence. */
const HEADING =
  /^(?=.{0,300}(?:user|login|e-?mail|account|name|host|server|site|system|url|\bid\b|\bip\b|role))(?:[\w "'`*.#/()-]{0,30}[|\t;,]){1,12}[\w "'`*.#/()-]{0,30}\r?$/i;
