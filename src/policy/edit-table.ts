import type { DocumentTable } from '../documents/document.ts';
import { displayWidth } from './format/display-width.ts';
import { type CellWords, formatTable } from './format/format-table.ts';
import { isLinedUp, lineUp, readLines } from './format/lined-up.ts';

/** Puts words into cells of a source's tables. A table that is lined up stays so; everything else stays byte for byte. */
export function writeCells(source: string, tables: readonly DocumentTable[], cells: readonly CellWords[]): string {
  let text = source;
  for (const { place } of tables.toSorted((a, b) => b.place.start - a.place.start)) {
    const own = cells
      .filter((it) => place.start <= it.start && it.start < place.end)
      .map((it) => ({ ...it, start: it.start - place.start, end: it.end - place.start }));
    if (!own.length) continue;
    const written = formatTable(source.slice(place.start, place.end), own, false);
    text = text.slice(0, place.start) + written.text + text.slice(place.end);
  }
  return text;
}

/** Adds a row before the row of an index, or at the end. `cells` stand in the order of the columns. */
export function addRow(source: string, table: DocumentTable, cells: readonly string[], index: number): string {
  const { start, end } = table.place;
  const next = table.rows[index];
  const at = next ? source.lastIndexOf('\n', next.place.start - 1) + 1 - start : end - start;
  const line = `| ${cells.join(' | ')} |`;
  const text = source.slice(start, end);
  const longer = next ? `${text.slice(0, at)}${line}\n${text.slice(at)}` : `${text}\n${line}`;
  return source.slice(0, start) + asLinedUpAs(text, longer) + source.slice(end);
}

/** Takes out the row of an index. */
export function removeRow(source: string, table: DocumentTable, index: number): string {
  const { start } = table.rows[index]!.place;
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const next = source.indexOf('\n', start);
  return source.slice(0, from) + (next < 0 ? '' : source.slice(next + 1));
}

function asLinedUpAs(before: string, after: string): string {
  const [was, is] = [readLines(before), readLines(after)];
  return was && is && isLinedUp(was) ? lineUp(after, is, was[0]!.map(displayWidth)) : after;
}
