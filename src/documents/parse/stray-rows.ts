import type { RootContent } from 'mdast';
import { isClauseId } from '../clause-form.ts';
import type { Place } from '../diagnostic.ts';
import { placeOf } from './place.ts';

/** Neighbouring lines that look like rows of a table and stand outside every table. */
export interface StrayRows {
  /** The first of the lines. */
  place: Place;
  lastLine: number;
  /** What ended the table above, or kept one from beginning. */
  why: 'indent' | 'blank line' | 'ruler';
  /** The clause ids with which the lines begin. */
  clauses: string[];
}

interface Line {
  text: string;
  place: Place;
  indented: boolean;
}

/** Finds the rows that a reader does not see in a table, in the blocks of one section. */
export function findStrayRows(source: string, blocks: RootContent[]): StrayRows[] {
  const found: StrayRows[] = [];
  let lastTable = Number.NEGATIVE_INFINITY;
  for (const block of blocks) {
    for (const line of rowLines(source, block)) {
      const last = found.at(-1);
      if (last && line.place.line <= last.lastLine + 1) extend(last, line);
      else found.push(begin(line, lastTable));
    }
    if (block.type === 'table') lastTable = placeOf(block).endLine;
  }
  return found;
}

function begin(line: Line, lastTable: number): StrayRows {
  const isNear = line.place.line - lastTable <= 3;
  const why = !isNear ? 'ruler' : line.indented ? 'indent' : 'blank line';
  return { place: line.place, lastLine: line.place.line, why, clauses: clauseOf(line) };
}

function extend(rows: StrayRows, line: Line): void {
  rows.lastLine = line.place.line;
  rows.clauses.push(...clauseOf(line));
}

function clauseOf({ text }: Line): string[] {
  const first = text
    .replace(/^[\s>]*\|?/, '')
    .split('|')[0]!
    .trim();
  return isClauseId(first) ? [first] : [];
}

function rowLines(source: string, block: RootContent): Line[] {
  if (block.type === 'paragraph') return linesOf(source, placeOf(block), false);
  if (block.type === 'code' && !block.lang && isIndented(block, source)) return linesOf(source, placeOf(block), true);
  const nested =
    block.type === 'list' || block.type === 'listItem' || block.type === 'blockquote' ? block.children : [];
  return nested.flatMap((child) => rowLines(source, child));
}

function isIndented(block: RootContent, source: string): boolean {
  return !/^\s*(`{3,}|~{3,})/.test(source.slice(placeOf(block).start, placeOf(block).end));
}

/** A line between bars, or one that begins with a clause id and a bar. */
const rowForm = /^[\s>]*(\|.*\||([A-Z]{1,3}\d{1,4}|LT-\d{4})\s*\|)/;

function linesOf(source: string, block: Place, indented: boolean): Line[] {
  const found: Line[] = [];
  let start = source.lastIndexOf('\n', block.start - 1) + 1;
  for (let line = block.line; line <= block.endLine; line++) {
    const next = source.indexOf('\n', start);
    const text = source.slice(start, next < 0 ? source.length : next).trimEnd();
    const column = text.search(/\S/) + 1;
    if (rowForm.test(text)) {
      const place = { line, column, endLine: line, endColumn: text.length + 1 };
      found.push({ text, indented, place: { ...place, start: start + column - 1, end: start + text.length } });
    }
    start = next < 0 ? source.length : next + 1;
  }
  return found;
}
