import type { ListItem, Nodes, Strong } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { wordsPlace } from '../cell-place.ts';
import { isClauseId, isClauseTable, isRecordTable, readRecordHeading } from '../clause-form.ts';
import { splitClauseId } from '../damage.ts';
import { type Diagnostic, diagnose, type Finding, type Place } from '../diagnostic.ts';
import type { Clause, DocumentTable, Section } from '../document.ts';
import { placeOf } from './place.ts';

/** A clause, and where its id stands. */
interface Found {
  clause: Clause;
  mark: Place;
}

/** Every numbered rule, in reading order; an id that stands twice is told at its second place. */
export function readClauses(file: string, sections: Section[], tables: DocumentTable[]) {
  const records = new Map(tables.filter(isRecordTable).map((table) => [table.section, table]));
  const found = [
    ...tables.flatMap((table) => (isClauseTable(table) ? rowClauses(table, sections[table.section]!) : [])),
    ...sections.flatMap((section, index) => recordClause(section, records.get(index))),
    ...sections.flatMap((section) => section.blocks.flatMap((block) => itemClauses(block, section))),
  ].sort((a, b) => a.clause.place.start - b.clause.place.start);
  const { kept, doubles } = apart(found);
  const unread = tables.filter(isClauseTable).flatMap(seriesOfUnread);
  return {
    clauses: kept,
    diagnostics: doubles.map((it) => doubleId(file, it, kept)),
    series: highestOf(kept, [...doubles.map((it) => it.clause.id), ...unread]),
  };
}

function rowClauses(table: DocumentTable, section: Section): Found[] {
  return table.rows.flatMap((row) => {
    const [id, ...rest] = row.cells;
    if (!id || !isClauseId(id.text)) return [];
    const cells = rest.map((cell, index) => ({ heading: table.header[index + 1]?.text ?? '', text: cell.text }));
    const place = row.place;
    return [
      {
        clause: { id: id.text, kind: 'row' as const, section: section.anchor, cells, text: sentence(cells), place },
        mark: wordsPlace(id),
      },
    ];
  });
}

function recordClause(section: Section, table: DocumentTable | undefined): Found[] {
  const heading = readRecordHeading(section.title);
  if (!heading || !table) return [];
  const fields = table.rows.map((row) => ({ heading: row.cells[0]?.text ?? '', text: row.cells[1]?.text ?? '' }));
  const clause: Clause = {
    id: heading.id,
    kind: 'record',
    section: section.anchor,
    cells: [{ heading: 'Name', text: heading.name }, ...fields],
    text: `${heading.name}. ${sentence(fields)}`,
    place: section.place,
  };
  const words = section.heading?.children[0] ? placeOf(section.heading.children[0]) : section.place;
  return [{ clause, mark: firstOf(words, heading.id.length) }];
}

function firstOf(place: Place, length: number): Place {
  return { ...place, endLine: place.line, endColumn: place.column + length, end: place.start + length };
}

function sentence(cells: { heading: string; text: string }[]): string {
  const said = cells.filter((it) => it.text !== 'any' && it.text !== '-' && it.text !== '');
  return said.map((it) => `${it.heading}: ${it.text}`).join('; ');
}

function itemClauses(node: Nodes, section: Section): Found[] {
  if (node.type === 'listItem') {
    const bold = boldId(node);
    if (bold) return [itemClause(node, bold, section)];
  }
  return 'children' in node && node.type !== 'table'
    ? node.children.flatMap((child) => itemClauses(child, section))
    : [];
}

function itemClause(node: ListItem, bold: Strong, section: Section): Found {
  const id = textOf(bold).trim();
  const text = textOf(node).trim().slice(id.length).trim();
  const clause: Clause = { id, kind: 'item', section: section.anchor, cells: [], text, place: placeOf(node) };
  return { clause, mark: placeOf(bold.children[0] ?? bold) };
}

function boldId(item: ListItem): Strong | undefined {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return first?.type === 'strong' && isClauseId(textOf(first).trim()) ? first : undefined;
}

function apart(found: Found[]): { kept: Clause[]; doubles: Found[] } {
  const seen = new Set<string>();
  const doubles = found.filter((it) => seen.has(it.clause.id) || !seen.add(it.clause.id));
  const isDouble = new Set(doubles);
  return { kept: found.filter((it) => !isDouble.has(it)).map((it) => it.clause), doubles };
}

function doubleId(file: string, { clause, mark }: Found, kept: Clause[]): Diagnostic {
  return diagnose(file, mark, double(clause.id, kept.find((it) => it.id === clause.id)!.place.line));
}

function double(id: string, line: number): Finding {
  return {
    code: 'documents/duplicate-clause',
    message: `The clause ${id} stands here a second time; the first is on line ${line}.`,
    hint: 'Give the new one a free id: ids are never shared and never used again.',
  };
}

/** The ids of the rows of a clause table in which a row's own id cannot be read. */
function seriesOfUnread(table: DocumentTable): string[] {
  const ids = table.rows.map((row) => row.cells[0]?.text ?? '');
  return ids.every(isClauseId) ? [] : ids.filter(isClauseId).slice(0, 1);
}

function highestOf(clauses: Clause[], ids: string[]): Map<string, number> {
  const letters = new Set(ids.map((id) => splitClauseId(id)!.letters));
  const highest = new Map<string, number>();
  if (!letters.size) return highest;
  for (const { id } of clauses) {
    const parts = splitClauseId(id)!;
    if (letters.has(parts.letters)) highest.set(parts.letters, Math.max(highest.get(parts.letters) ?? 0, parts.number));
  }
  return highest;
}
