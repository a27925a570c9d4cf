import type { RootContent } from 'mdast';
import { type Diagnostic, diagnose, type Finding, type Place } from '../diagnostic.ts';
import type { DocumentTable, Section } from '../document.ts';
import { placeOf } from './place.ts';

/**
 * Markdown has traps that cut a table short or shift its cells without a word. Wherever the reader would see another
 * table than the author wrote, this says so: a row with a cell too many or too few, an empty cell, a row that a blank or
 * indented line has cut off, a table whose ruler does not fit its heading.
 */
export function findTraps(file: string, source: string, sections: Section[], tables: DocumentTable[]): Diagnostic[] {
  return [
    ...tables.flatMap((table) => raggedRows(file, table)),
    ...sections.flatMap((section) => section.blocks.flatMap((block) => strayRows(file, source, block))),
  ];
}

function raggedRows(file: string, table: DocumentTable): Diagnostic[] {
  const width = table.header.length;
  return table.rows.flatMap((row) => {
    const extra = row.cells[width];
    if (extra) return [diagnose(file, extra.place, cellTooMany(row.cells.length, width))];
    if (row.cells.length < width) return [diagnose(file, row.place, cellMissing(row.cells.length, width))];
    return row.cells.flatMap((cell, index) =>
      cell.text === '' && !cell.node.children.length ? [diagnose(file, cell.place, emptyCell(table, index))] : [],
    );
  });
}

function cellTooMany(count: number, width: number): Finding {
  return {
    code: 'documents/cell-too-many',
    message: `This row has ${count} cells, the table has ${width}.`,
    hint: 'A | inside a cell begins a new one, even in code: write \\| instead.',
  };
}

function cellMissing(count: number, width: number): Finding {
  return {
    code: 'documents/cell-missing',
    message: `This row has ${count} of ${width} cells.`,
    hint: 'Write "-" where there is nothing to say; put a blank line between a table and the text after it.',
  };
}

function emptyCell(table: DocumentTable, index: number): Finding {
  const message = `The cell under "${table.header[index]!.text}" is empty.`;
  return {
    code: 'documents/empty-cell',
    message,
    hint: 'Write "-" where there is nothing, or "any" where anything fits.',
  };
}

function strayRows(file: string, source: string, block: RootContent): Diagnostic[] {
  if (block.type === 'paragraph' || (block.type === 'code' && !block.lang && isIndented(block, source))) {
    return rowLines(source, placeOf(block))
      .slice(0, 1)
      .map((place) => diagnose(file, place, cutShort));
  }
  const nested =
    block.type === 'list' || block.type === 'listItem' || block.type === 'blockquote' ? block.children : [];
  return nested.flatMap((child) => strayRows(file, source, child));
}

const cutShort: Finding = {
  code: 'documents/table-cut',
  message: 'This looks like a row of a table, but it does not belong to one.',
  hint: 'A blank line or an indent above it ends the table; a heading row needs a ruler (|---|---|) with as many cells below it.',
};

function isIndented(block: RootContent, source: string): boolean {
  return !/^\s*(`{3,}|~{3,})/.test(source.slice(placeOf(block).start, placeOf(block).end));
}

function rowLines(source: string, place: Place): Place[] {
  const found: Place[] = [];
  let start = source.lastIndexOf('\n', place.start - 1) + 1;
  for (let line = place.line; line <= place.endLine; line++) {
    const end = source.indexOf('\n', start) < 0 ? source.length : source.indexOf('\n', start);
    const text = source.slice(start, end);
    const column = text.search(/\S/) + 1;
    if (/^[\s>]*\|.*\|\s*$/.test(text)) {
      found.push({ line, column, endLine: line, endColumn: text.length + 1, start: start + column - 1, end });
    }
    start = end + 1;
  }
  return found;
}
