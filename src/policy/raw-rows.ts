import { wordsPlace } from '../documents/cell-place.ts';
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
import { suggest } from '../kit/nearest.ts';
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

/** What an enforced section holds. */
export interface RawRows {
  rows: RawRow[];
  diagnostics: Diagnostic[];
  /** Whether every row of the section could be read; where Markdown's traps took some, they are told already. */
  whole: boolean;
}

/** The rows that an enforced section and its subsections hold, from tables and records alike, in reading order. */
export function readRawRows(document: HubDocument, rule: Enforcement, schema: PolicySchema): RawRows {
  const section = findSection(document, rule.anchor)!;
  const own = sectionsUnder(document, section, rule);
  const tables = document.tables.filter((it) => own.has(it.section));
  const found = tables.map((table) => readTableOrRecord(document, table, schema));
  const rows = found.flatMap((it) => it.rows);
  const diagnostics = found.flatMap((it) => it.diagnostics);
  const isCut = [...own].some((index) => document.damage.sections.has(index));
  const isRagged = tables.some((table) => table.rows.some((row) => document.damage.rows.has(row.place.line)));
  if (!rows.length && !diagnostics.length && !isCut && !isRagged)
    diagnostics.push(diagnose(document.file, section.place, noRows(section, schema)));
  return { rows, diagnostics, whole: !isCut && !isRagged };
}

function readTableOrRecord(document: HubDocument, table: DocumentTable, schema: PolicySchema) {
  const section = document.sections[table.section]!;
  const rows = table.rows.filter((row) => !document.damage.rows.has(row.place.line));
  const readable = { ...table, rows };
  return isRecordTable(table)
    ? readRecord(document.file, readable, section, schema, rows.length === table.rows.length)
    : readTable(document.file, readable, section, schema);
}

/** Indexes of the section and its subsections, without those that are enforced separately. */
function sectionsUnder(document: HubDocument, section: Section, rule: Enforcement): Set<number> {
  const indexOf = new Map(document.sections.map((it, index) => [it, index]));
  const own = new Set(sectionTree(document, section).map((it) => indexOf.get(it)!));
  for (const { anchor } of document.meta.enforces) {
    const other = anchor === rule.anchor ? undefined : findSection(document, anchor);
    if (!other || other === section || !own.has(indexOf.get(other)!)) continue;
    for (const it of sectionTree(document, other)) own.delete(indexOf.get(it)!);
  }
  return own;
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
  const rows = diagnostics.length ? [] : table.rows.map((row) => toRow(row, headings, section, schema));
  return { rows, diagnostics };
}

function matchHeadings(file: string, header: Cell[], schema: PolicySchema) {
  const known = headingsOf(schema);
  const headings = new Map<number, string>();
  const diagnostics: Diagnostic[] = [];
  const unknown: Cell[] = [];
  for (const [index, cell] of header.entries()) {
    const match = known.find((it) => it.toLowerCase() === cell.text.toLowerCase());
    if (!match) unknown.push(cell);
    else if ([...headings.values()].includes(match))
      diagnostics.push(diagnose(file, wordsPlace(cell), doubleColumn(match)));
    else headings.set(index, match);
  }
  const missing = missingColumns(schema, [...headings.values()]);
  if (unknown.length > headings.size)
    return { headings, diagnostics: [diagnose(file, rowPlace(header), otherTable(schema))] };
  const explained = unknown.length + diagnostics.length;
  diagnostics.push(
    ...unknown.map((cell) => diagnose(file, wordsPlace(cell), unknownColumn(cell.text, known, missing))),
  );
  if (missing.length > explained) diagnostics.push(diagnose(file, rowPlace(header), lacks(missing)));
  if (!diagnostics.length && headings.get(0) !== schema.clause)
    diagnostics.push(diagnose(file, wordsPlace(header[0]!), clauseFirst(schema)));
  return { headings, diagnostics };
}

function rowPlace(cells: Cell[]): Place {
  const [first, last] = [cells[0]!.place, cells.at(-1)!.place];
  return { ...first, endLine: last.endLine, endColumn: last.endColumn, end: last.end };
}

function otherTable(schema: PolicySchema) {
  return {
    code: 'policy/other-table',
    message: `This table does not have the columns of ${schema.name}, and its section is enforced.`,
    hint: `Columns: ${headingsOf(schema).join(', ')}. Put another table under a heading of its own, outside this section.`,
  };
}

function unknownColumn(text: string, known: string[], missing: string[] = []) {
  const lacking = missing.length ? ` Missing: ${missing.join(', ')}.` : '';
  return {
    code: 'policy/unknown-column',
    message: `The column "${text}" is not known here.`,
    hint: `${suggest(text, known, 'Columns')}${lacking}`,
  };
}

function doubleColumn(text: string) {
  return {
    code: 'policy/duplicate-column',
    message: `The column "${text}" stands here twice.`,
    hint: 'Every column stands once.',
  };
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
    hint: 'Every table of the section has all columns of its policy; "-" stands where there is nothing.',
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

function readRecord(
  file: string,
  table: DocumentTable,
  section: Section,
  schema: PolicySchema,
  isWhole: boolean,
): { rows: RawRow[]; diagnostics: Diagnostic[] } {
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
  if (isWhole && missing.length > diagnostics.length) diagnostics.push(diagnose(file, section.place, lacks(missing)));
  const row = { clause: heading.id, clausePlace: section.place, section: section.anchor, place: section.place, cells };
  return { rows: diagnostics.length || !isWhole ? [] : [row], diagnostics };
}

function noRecordHeading(section: Section) {
  return {
    code: 'policy/record-heading',
    message: `"${section.title}" should begin with the clause that the table under it describes.`,
    hint: 'For example "### LT-3104 Replica behind primary".',
  };
}
