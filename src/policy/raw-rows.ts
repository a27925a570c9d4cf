import { isRecordTable, readRecordHeading } from '../documents/clause-form.ts';
import { type Diagnostic, diagnose, type Place } from '../documents/diagnostic.ts';
import {
  type Cell,
  type DocumentTable,
  type Enforcement,
  findSection,
  type HubDocument,
  type Section,
  sectionTree,
} from '../documents/document.ts';
import { wordsPlace } from './cell-place.ts';
import { suggest } from './nearest.ts';
import type { PolicySchema } from './schema.ts';

/** A cell before its kind has read it. */
export interface RawCell {
  text: string;
  place: Place;
  cell?: Cell;
}

/** One row of an enforced section, from either form: cells by the schema's headings. */
export interface RawRow {
  clause: string;
  clausePlace: Place;
  section: string;
  place: Place;
  cells: Map<string, RawCell>;
}

/** The rows that an enforced section and its subsections hold, from tables and records alike, in reading order. */
export function readRawRows(
  document: HubDocument,
  rule: Enforcement,
  schema: PolicySchema,
): { rows: RawRow[]; diagnostics: Diagnostic[] } {
  const section = findSection(document, rule.anchor)!;
  const rows: RawRow[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const table of tablesUnder(document, section, rule)) {
    const where = document.sections[table.section]!;
    const read = isRecordTable(table)
      ? readRecord(document.file, table, where, schema)
      : readTable(document.file, table, where, schema);
    rows.push(...read.rows);
    diagnostics.push(...read.diagnostics);
  }
  if (!rows.length && !diagnostics.length)
    diagnostics.push(diagnose(document.file, section.place, noRows(section, schema)));
  return { rows, diagnostics };
}

function tablesUnder(document: HubDocument, section: Section, rule: Enforcement): DocumentTable[] {
  const others = document.meta.enforces
    .filter((it) => it.anchor !== rule.anchor)
    .map((it) => findSection(document, it.anchor));
  const nested = others.filter(
    (it) => it && sectionTree(document, section).includes(it) && it !== section,
  ) as Section[];
  const apart = new Set(nested.flatMap((it) => sectionTree(document, it)));
  const own = sectionTree(document, section).filter((it) => !apart.has(it));
  return document.tables.filter((it) => own.includes(document.sections[it.section]!));
}

function noRows(section: Section, schema: PolicySchema) {
  return {
    code: 'policy/no-rows',
    message: `The section "${section.title}" should hold the table of ${schema.name}, but there is none.`,
    hint: `Its columns: ${headingsOf(schema).join(', ')}.`,
  };
}

function headingsOf(schema: PolicySchema): string[] {
  return [schema.clause, ...Object.keys(schema.columns)];
}

function readTable(file: string, table: DocumentTable, section: Section, schema: PolicySchema) {
  const { headings, diagnostics } = matchHeadings(file, table.header, schema);
  const missing = missingColumns(schema, [...headings.values()]);
  if (missing.length) diagnostics.push(diagnose(file, table.header[0]!.place, lacks(missing)));
  const rows = diagnostics.length ? [] : table.rows.map((row) => toRow(row, headings, section, schema));
  return { rows, diagnostics };
}

function matchHeadings(file: string, header: Cell[], schema: PolicySchema) {
  const known = headingsOf(schema);
  const headings = new Map<number, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, cell] of header.entries()) {
    const match = known.find((it) => it.toLowerCase() === cell.text.toLowerCase());
    if (!match) diagnostics.push(diagnose(file, wordsPlace(cell), unknownColumn(cell.text, known)));
    else if ([...headings.values()].includes(match))
      diagnostics.push(diagnose(file, wordsPlace(cell), doubleColumn(match)));
    else headings.set(index, match);
  }
  if (!diagnostics.length && headings.get(0) !== schema.clause)
    diagnostics.push(diagnose(file, header[0]!.place, clauseFirst(schema)));
  return { headings, diagnostics };
}

function unknownColumn(text: string, known: string[]) {
  return {
    code: 'policy/unknown-column',
    message: `The column "${text}" is not known here.`,
    hint: suggest(text, known, 'Columns'),
  };
}

function doubleColumn(text: string) {
  return { code: 'policy/duplicate-column', message: `The column "${text}" stands here twice.` };
}

function clauseFirst(schema: PolicySchema) {
  return {
    code: 'policy/clause-first',
    message: `The first column of this table is not "${schema.clause}".`,
    hint: 'Every row is a clause and begins with its id.',
  };
}

function missingColumns(schema: PolicySchema, present: string[]): string[] {
  return headingsOf(schema).filter((it) => !present.includes(it) && !schema.columns[it]?.absentOk);
}

function lacks(missing: string[]) {
  const many = missing.length > 1;
  return {
    code: 'policy/missing-column',
    message: `The ${many ? 'columns' : 'column'} ${missing.join(', ')} ${many ? 'are' : 'is'} missing.`,
  };
}

function toRow(
  row: DocumentTable['rows'][number],
  headings: Map<number, string>,
  section: Section,
  schema: PolicySchema,
): RawRow {
  const cells = new Map<string, RawCell>();
  for (const [index, cell] of row.cells.entries()) {
    const heading = headings.get(index);
    if (heading) cells.set(heading, { text: cell.text, place: wordsPlace(cell), cell });
  }
  const clause = cells.get(schema.clause) ?? { text: '', place: row.place };
  cells.delete(schema.clause);
  return { clause: clause.text, clausePlace: clause.place, section: section.anchor, place: row.place, cells };
}

function readRecord(file: string, table: DocumentTable, section: Section, schema: PolicySchema) {
  const heading = readRecordHeading(section.title);
  if (!heading) return { rows: [], diagnostics: [diagnose(file, section.place, noRecordHeading(section))] };
  const known = Object.keys(schema.columns);
  const cells = new Map<string, RawCell>();
  const diagnostics: Diagnostic[] = [];
  if (schema.title) cells.set(schema.title, { text: heading.name, place: section.place });
  for (const row of table.rows) {
    const [name, value] = row.cells;
    if (!name || !value) continue;
    const match = known.find((it) => it.toLowerCase() === name.text.toLowerCase());
    if (!match) diagnostics.push(diagnose(file, wordsPlace(name), unknownColumn(name.text, known)));
    else if (cells.has(match)) diagnostics.push(diagnose(file, wordsPlace(name), doubleColumn(match)));
    else cells.set(match, { text: value.text, place: wordsPlace(value), cell: value });
  }
  const missing = missingColumns(schema, [schema.clause, ...cells.keys()]);
  if (missing.length && !diagnostics.length) diagnostics.push(diagnose(file, section.place, lacks(missing)));
  const row = { clause: heading.id, clausePlace: section.place, section: section.anchor, place: section.place, cells };
  return { rows: diagnostics.length ? [] : [row], diagnostics };
}

function noRecordHeading(section: Section) {
  return {
    code: 'policy/record-heading',
    message: `"${section.title}" should begin with the clause that the table under it describes.`,
    hint: 'For example "### LT-3104 Replica behind primary".',
  };
}
