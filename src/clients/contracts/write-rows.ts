import { type DocumentTable, findSection, type HubDocument, sectionTree } from '../../documents/document.ts';
import { withEnforced } from '../../documents/edit-front-matter.ts';
import { addRow, removeRow, writeCells } from '../../policy/edit-table.ts';
import type { RawRow } from '../../policy/raw-rows.ts';
import type { PolicySchema } from '../../policy/schema.ts';
import { type FormRow, type FormTable, isBlank } from '../contract-tables.ts';
import { addSection, endOf, removeSection } from './blocks.ts';
import { cellMarkdown } from './cell-markdown.ts';
import { type CommonTables, contractOf } from './contract-text.ts';
import type { FreeIds } from './free-ids.ts';
import { rowsIn, sectionOf, toRow } from './read-form.ts';

interface RowParts {
  id: string;
  source: string;
  table: FormTable;
  rows: readonly FormRow[];
  ids: FreeIds;
  schemas: readonly PolicySchema[];
  common: CommonTables;
}

/** Writes the rows of one table: changed cells, then what is gone, then what is new. */
export function writeRows(parts: RowParts): { source: string; clauses: string[] } {
  const { id, source, table, rows, ids, schemas } = parts;
  const document = contractOf(id, source);
  const known = document && rowsIn(document, table, schemas);
  if (!document || !known) return { source, clauses: rows.map(() => '') };
  const isKept = (row: FormRow) => !isBlank(row, table) && known.some((it) => it.clause === row.Clause);
  const clauses = rows.map((it) => (isBlank(it, table) ? '' : isKept(it) ? it.Clause! : ids()));
  const kept = new Set(rows.filter(isKept).map((it) => it.Clause));
  const gone = known.filter((it) => !kept.has(it.clause));
  const changed = changeCells(parts, document, known);
  const fresh = rows.flatMap((row, index) =>
    isBlank(row, table) || isKept(row) ? [] : [{ ...row, Clause: clauses[index]! }],
  );
  const isEmptied = known.length > 0 && gone.length === known.length && !fresh.length;
  const added = fresh.reduce((text, row) => addOne({ ...parts, source: text }, row), changed);
  if (isEmptied) return { source: removeAll({ ...parts, source: added }), clauses };
  return { source: gone.reduce((text, row) => removeOne({ ...parts, source: text }, row.clause), added), clauses };
}

function changeCells({ source, table, rows, ...parts }: RowParts, document: HubDocument, known: readonly RawRow[]) {
  const cells = known.flatMap((raw) => {
    const row = rows.find((it) => it.Clause === raw.clause);
    if (!row || isBlank(row, table)) return [];
    const was = toRow(raw, table);
    return table.headings.flatMap((heading) => {
      const place = raw.cells.get(heading)?.place;
      if (!place || (row[heading] ?? '').trim() === was[heading]) return [];
      return [{ heading, start: place.start, end: place.end, to: cellOf({ ...parts, table }, row, heading) }];
    });
  });
  return writeCells(source, document.tables, cells);
}

/** What stands in a cell: the form's words, else those of the common row, else "-" where that may stand. */
function cellOf(
  { table, schemas, common }: Pick<RowParts, 'table' | 'schemas' | 'common'>,
  row: FormRow,
  heading: string,
) {
  const words = row[heading]?.trim();
  if (words) return cellMarkdown(words);
  const same = table.key ? common.rows[table.name].find((it) => it[table.key!] === row[table.key!]) : undefined;
  const mayLack = schemas.find((it) => it.name === table.policy)?.columns[heading]?.optional;
  return cellMarkdown(same?.[heading] ?? (mayLack ? '-' : ''));
}

function addOne(parts: RowParts, row: FormRow & { Clause: string }): string {
  const { id, source, table, schemas } = parts;
  const document = contractOf(id, source)!;
  const known = rowsIn(document, table, schemas) ?? [];
  const found = sectionOf(document, table);
  if (!found) return addTable(parts, document, row);
  const own = tableOf(
    document,
    known.findLast((it) => tableOf(document, it)),
  );
  if (!own) return insertBlock(source, endOf(document, found.section), drawTable(parts, row));
  const cells = own.header.map(({ text }) => headCell(parts, row, text));
  return addRow(source, own, cells, placeAmong(own, row, parts));
}

function headCell(parts: RowParts, row: FormRow & { Clause: string }, text: string): string {
  if (text.toLowerCase() === 'clause') return row.Clause;
  const heading = parts.table.headings.find((it) => it.toLowerCase() === text.toLowerCase());
  return heading ? cellOf(parts, row, heading) : '-';
}

/** Among rows with a key the place that the common rows give it; else the end. */
function placeAmong(own: DocumentTable, row: FormRow, { table, common }: RowParts): number {
  const { key, name } = table;
  const column = own.header.findIndex((it) => it.text === key);
  if (!key || column < 0) return own.rows.length;
  const order = common.rows[name].map((it) => it[key]);
  const rank = (value: string | undefined) => order.indexOf(value);
  const after = own.rows.findIndex((it) => rank(it.cells[column]?.text) > rank(row[key]));
  return after < 0 ? own.rows.length : after;
}

function addTable(parts: RowParts, document: HubDocument, row: FormRow & { Clause: string }): string {
  const { source, table } = parts;
  const { anchor, title, policy } = table;
  // A heading of that name that is not enforced is enforced from now on.
  const present = findSection(document, anchor);
  const text = present
    ? insertBlock(source, endOf(document, present), drawTable(parts, row))
    : addSection(source, document, anchor, `## ${title}\n\n${drawTable(parts, row)}`);
  return withEnforced(text, anchor, policy);
}

function insertBlock(source: string, at: number, block: string): string {
  if (at < source.length) return `${source.slice(0, at)}${block}\n\n${source.slice(at)}`;
  return `${source.trimEnd()}\n\n${block}\n`;
}

function drawTable(parts: RowParts, row: FormRow & { Clause: string }): string {
  const headings = ['Clause', ...parts.table.headings];
  const cells = headings.map((it) => headCell(parts, row, it));
  return `| ${headings.join(' | ')} |\n|${headings.map(() => '---').join('|')}|\n| ${cells.join(' | ')} |`;
}

/** The table in which a row stands as a row; nothing for a record, which is a table of its own. */
function tableOf(document: HubDocument, row: RawRow | undefined): DocumentTable | undefined {
  return document.tables.find((it) => it.rows.some((own) => own.place.start === row?.place.start));
}

function removeOne({ id, source, table, schemas }: RowParts, clause: string): string {
  const document = contractOf(id, source)!;
  const row = rowsIn(document, table, schemas)?.find((it) => it.clause === clause);
  const own = tableOf(document, row);
  if (own)
    return removeRow(
      source,
      own,
      own.rows.findIndex((it) => it.place.start === row!.place.start),
    );
  const record = document.sections.find((it) => it.anchor === row?.section);
  return record ? removeSection(source, document, record) : source;
}

/** With its last row the table goes, and the section where it holds nothing else. */
function removeAll({ id, source, table }: RowParts): string {
  const document = contractOf(id, source)!;
  const { rule, section } = sectionOf(document, table)!;
  const own = sectionTree(document, section);
  const hasProse = own.some((it) => it.blocks.some((block) => block.type !== 'table'));
  const tables = document.tables.filter((it) => own.includes(document.sections[it.section]!));
  const text = hasProse
    ? tables.toReversed().reduce((it, { place }) => cut(it, place.start, place.end), source)
    : removeSection(source, document, section);
  return withEnforced(text, rule.anchor, undefined);
}

function cut(source: string, start: number, end: number): string {
  const next = /^\n*/.exec(source.slice(end))![0].length;
  return source.slice(0, start) + source.slice(end + next);
}
