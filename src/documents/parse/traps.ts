import { wordsPlace } from '../cell-place.ts';
import { type Diagnostic, diagnose, type Finding } from '../diagnostic.ts';
import type { DocumentTable, Section } from '../document.ts';
import { findStrayRows, type StrayRows } from './stray-rows.ts';

/** What the traps of a page cost: what to tell, and what cannot be relied on. */
export interface Traps {
  diagnostics: Diagnostic[];
  /** Lines of rows with a cell too many or too few. */
  rows: Set<number>;
  /** Indexes of sections in which rows stand outside a table. */
  sections: Set<number>;
  /** Clause ids in rows that stand outside a table. */
  lost: Set<string>;
}

/**
 * Markdown has traps that cut a table short or shift its cells without a word. Wherever the reader would see another
 * table than the author wrote, this says so: a row with a cell too many or too few, an empty cell, a row that a blank or
 * indented line has cut off, a table whose ruler does not fit its heading.
 */
export function findTraps(file: string, source: string, sections: Section[], tables: DocumentTable[]): Traps {
  const traps: Traps = { diagnostics: [], rows: new Set(), sections: new Set(), lost: new Set() };
  for (const table of tables) checkRows(file, table, traps);
  for (const [index, section] of sections.entries()) {
    for (const stray of findStrayRows(source, section.blocks)) {
      traps.diagnostics.push(diagnose(file, stray.place, cutShort(stray)));
      traps.sections.add(index);
      for (const id of stray.clauses) traps.lost.add(id);
    }
  }
  return traps;
}

function checkRows(file: string, table: DocumentTable, traps: Traps): void {
  const width = table.header.length;
  for (const row of table.rows) {
    const extra = row.cells[width];
    if (extra) traps.diagnostics.push(diagnose(file, wordsPlace(extra), cellTooMany(row.cells.length, width)));
    else if (row.cells.length < width) traps.diagnostics.push(diagnose(file, row.place, cellMissing(table, row)));
    else traps.diagnostics.push(...emptyCells(file, table, row));
    if (row.cells.length !== width) traps.rows.add(row.place.line);
  }
}

function emptyCells(file: string, table: DocumentTable, row: DocumentTable['rows'][number]): Diagnostic[] {
  return row.cells.flatMap((cell, index) =>
    cell.text === '' && !cell.node.children.length ? [diagnose(file, wordsPlace(cell), emptyCell(table, index))] : [],
  );
}

function cellTooMany(count: number, width: number): Finding {
  return {
    code: 'documents/cell-too-many',
    message: `This row has ${count} cells, the table has ${width}.`,
    hint: 'A | inside a cell begins a new one, even in code: write \\| instead.',
  };
}

function cellMissing(table: DocumentTable, row: DocumentTable['rows'][number]): Finding {
  const message = `This row has ${row.cells.length} of ${table.header.length} cells.`;
  const hint =
    row.cells.length === 1
      ? 'If this is text after the table, put a blank line above it.'
      : 'Write "-" where there is nothing to say.';
  return { code: 'documents/cell-missing', message, hint };
}

function emptyCell(table: DocumentTable, index: number): Finding {
  return {
    code: 'documents/empty-cell',
    message: `The cell under "${table.header[index]!.text}" is empty.`,
    hint: 'Write "-" where there is nothing, or "any" where anything fits.',
  };
}

function cutShort({ why }: StrayRows): Finding {
  const hints: Record<StrayRows['why'], string> = {
    indent: 'Its indent ends the table above: begin the line with |, without blanks before it.',
    'blank line': 'A blank line above it ends the table: remove the blank line.',
    ruler: 'A table begins with a heading row and, right below it, a ruler (|---|---|) with as many cells.',
  };
  return {
    code: 'documents/table-cut',
    message: 'This looks like a row of a table, but it does not belong to one.',
    hint: hints[why],
  };
}
