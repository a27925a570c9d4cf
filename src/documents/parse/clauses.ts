import type { ListItem, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isClauseId, isClauseTable, isRecordTable, readRecordHeading } from '../clause-form.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Clause, DocumentTable, Section } from '../document.ts';
import { placeOf } from './place.ts';

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
  const table = tables.find(isRecordTable);
  if (!heading || !table) return [];
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
