import type { Element, ElementContent, Root } from 'hast';
import { listSentences } from './cell-lists.ts';
import { type Column, isDense, measureColumns, widthClass } from './table-width.ts';
import { element, elementsIn, replaceIn, textOf } from './walk.ts';

/**
 * Tables fit any screen. Each carries the least width at which it reads well as a table; in less room its rows are laid out
 * as records, each value after its heading, and what says only "any" is left out of sight. A wide table whose last column
 * is a sentence shows that sentence under its row.
 */
export function layOutTables(tree: Root): void {
  replaceIn(tree, (node) => (node.type === 'element' && node.tagName === 'table' ? [layOutTable(node)] : undefined));
}

function layOutTable(table: Element): Element {
  const header = cellsOf(elementsIn(table).find((it) => it.tagName === 'tr'));
  const rows = elementsIn(table)
    .filter((it) => it.tagName === 'tr')
    .drop(1)
    .toArray();
  const headings = header.map((it) => textOf(it).trim());
  const columns = measureColumns(
    headings,
    rows.map((row) => cellsOf(row).map((it) => textOf(it).trim())),
  );
  const isRecord = headings.length === 2 && /^(field|value)$/i.test(headings[1] ?? '');
  const hasNote = !isRecord && columns.length > 6 && columns.at(-1)?.isProse === true;
  for (const it of header) it.properties = { ...it.properties, scope: 'col', role: 'columnheader' };
  for (const row of rows) layOutRow(row, headings, hasNote ? columns.slice(0, -1) : columns, isRecord);
  if (hasNote) foldLastColumn(table, rows, headings);
  for (const it of elementsIn(table)) {
    if (it.tagName === 'tr') it.properties.role = 'row';
    if (it.tagName === 'thead' || it.tagName === 'tbody') it.properties.role = 'rowgroup';
  }
  table.properties = { role: 'table', ...(isRecord ? { dataRecord: '' } : {}) };
  const fits = widthClass(hasNote ? columns.slice(0, -1) : columns);
  return element('div', { dataTable: fits, ...(isDense(headings) ? { dataDense: '' } : {}) }, table);
}

function layOutRow(row: Element, headings: string[], columns: Column[], isRecord: boolean): void {
  const hasHead = isRecord || row.properties.dataClause !== undefined;
  const hasProse = columns.some((it) => it.isProse);
  for (const [index, cell] of cellsOf(row).entries()) {
    const isHead = hasHead && index === 0;
    const marks = isRecord ? {} : marksOf(textOf(cell).trim(), headings[index], hasProse);
    if (columns[index]?.isProse) listSentences(cell);
    cell.tagName = isHead ? 'th' : 'td';
    cell.properties = {
      ...cell.properties,
      ...marks,
      ...(isHead ? { role: 'rowheader', scope: 'row' } : { role: 'cell' }),
    };
  }
}

/** What the style sheet must know of a cell: its heading, whether it stands among sentences, says anything, may break. */
function marksOf(text: string, heading: string | undefined, hasProse: boolean): Element['properties'] {
  const marks: Element['properties'] = {};
  if (heading) marks.dataLabel = heading;
  if (hasProse) marks.dataProse = '';
  if (text === 'any' || text === '-') marks.dataAny = '';
  if (text.length < 24 && /^\S+-\S+$/.test(text)) marks.dataWord = '';
  return marks;
}

/** Each row becomes a body of its own with a second line for its sentence; the row's address moves to that body. */
function foldLastColumn(table: Element, rows: Element[], headings: string[]): void {
  cellsOf(elementsIn(table).find((it) => it.tagName === 'tr')).at(-1)!.properties.dataFolded = '';
  const bodies = rows.map((row) => {
    const note = cellsOf(row).at(-1);
    if (note) row.children = row.children.filter((it) => it !== note);
    const { id, dataClause, ...rest } = row.properties;
    row.properties = rest;
    return element(
      'tbody',
      { ...(id ? { id, dataClause } : {}) },
      row,
      ...(note ? [noteRow(note, headings.length)] : []),
    );
  });
  table.children = [...table.children.filter((it) => it.type === 'element' && it.tagName === 'thead'), ...bodies];
}

/** The heading goes along as a word before the sentence, since the column above it is another one now. */
function noteRow(note: Element, width: number): Element {
  const { dataLabel, ...rest } = note.properties;
  note.properties = { ...rest, dataProse: '', colSpan: width - 2 };
  note.children.unshift(element('span', { dataNoteLabel: '' }, `${String(dataLabel)}: `));
  return element('tr', { dataNote: '' }, element('td', { role: 'cell', dataAny: '' }), note);
}

function cellsOf(row: Element | undefined): Element[] {
  const isCell = (it: ElementContent): it is Element => it.type === 'element' && /^t[hd]$/.test(it.tagName);
  return row?.children.filter(isCell) ?? [];
}
