import type { ListItem, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Clause, DocumentTable, Section } from '../document.ts';
import { placeOf } from './place.ts';

const clauseId = /^[A-Z]{1,3}\d{1,4}$/;
const codeId = /^LT-\d{4}$/;
const recordHeading = /^(LT-\d{4})\s+(\S.*)$/;

/** Whether a text has the form of a clause id: letters and a number, or an error code. */
export function isClauseId(text: string): boolean {
  return clauseId.test(text) || codeId.test(text);
}

/** Whether a table's rows are clauses: its first column is `Clause`, or `Code` where the code is the clause. */
export function isClauseTable(table: DocumentTable): boolean {
  return /^(clause|code)$/i.test(table.header[0]?.text ?? '');
}

/** The code and the name in a heading such as `LT-3104 Replica behind primary`. */
export function readRecordHeading(title: string): { id: string; name: string } | undefined {
  const match = recordHeading.exec(title);
  return match ? { id: match[1]!, name: match[2]! } : undefined;
}

/** Every numbered rule, in reading order; an id that stands twice is told at its second place. */
export function readClauses(file: string, sections: Section[], tables: DocumentTable[]) {
  const clauses = [
    ...tables.flatMap((table) => (isClauseTable(table) ? rowClauses(table, sections[table.section]!) : [])),
    ...sections.flatMap((section, index) =>
      recordClause(
        section,
        tables.filter((it) => it.section === index),
      ),
    ),
    ...sections.flatMap((section) => section.blocks.flatMap((block) => itemClauses(block, section))),
  ].sort((a, b) => a.place.start - b.place.start);
  return { clauses: clauses.filter(isFirst), diagnostics: findDoubles(file, clauses) };
}

function rowClauses(table: DocumentTable, section: Section): Clause[] {
  return table.rows
    .filter((row) => isClauseId(row.cells[0]?.text ?? ''))
    .map((row) => {
      const cells = row.cells
        .slice(1)
        .map((cell, index) => ({ heading: table.header[index + 1]?.text ?? '', text: cell.text }));
      return {
        id: row.cells[0]!.text,
        kind: 'row',
        section: section.anchor,
        cells,
        text: sentence(cells),
        place: row.place,
      };
    });
}

function recordClause(section: Section, tables: DocumentTable[]): Clause[] {
  const heading = readRecordHeading(section.title);
  const table = tables[0];
  if (!heading || !table || table.header.length !== 2) return [];
  const fields = table.rows.map((row) => ({ heading: row.cells[0]?.text ?? '', text: row.cells[1]?.text ?? '' }));
  const cells = [{ heading: 'Name', text: heading.name }, ...fields];
  return [
    {
      id: heading.id,
      kind: 'record',
      section: section.anchor,
      cells,
      text: `${heading.name}. ${sentence(fields)}`,
      place: section.place,
    },
  ];
}

function sentence(cells: { heading: string; text: string }[]): string {
  const said = cells.filter((it) => it.text !== 'any' && it.text !== '-' && it.text !== '');
  return said.map((it) => `${it.heading}: ${it.text}`).join('; ');
}

function itemClauses(node: Nodes, section: Section): Clause[] {
  if (node.type === 'listItem') {
    const id = boldId(node);
    if (id)
      return [
        {
          id,
          kind: 'item',
          section: section.anchor,
          cells: [],
          text: textOf(node).slice(id.length).trim(),
          place: placeOf(node),
        },
      ];
  }
  return 'children' in node && node.type !== 'table'
    ? node.children.flatMap((child) => itemClauses(child, section))
    : [];
}

function boldId(item: ListItem): string | undefined {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const text = first?.type === 'strong' ? textOf(first).trim() : '';
  return isClauseId(text) ? text : undefined;
}

function isFirst(clause: Clause, index: number, all: Clause[]): boolean {
  return all.findIndex((it) => it.id === clause.id) === index;
}

function findDoubles(file: string, clauses: Clause[]): Diagnostic[] {
  const first = new Map<string, Clause>();
  return clauses.flatMap((clause) => {
    const earlier = first.get(clause.id);
    if (!earlier) first.set(clause.id, clause);
    return earlier ? [diagnose(file, clause.place, double(clause.id, earlier.place.line))] : [];
  });
}

function double(id: string, line: number) {
  return {
    code: 'documents/duplicate-clause',
    message: `The clause ${id} stands here a second time; the first is on line ${line}.`,
    hint: 'Give the new one a free id: ids are never shared and never used again.',
  };
}
