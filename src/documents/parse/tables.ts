import type { RootContent, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Cell, DocumentTable, Section } from '../document.ts';
import { placeOf } from './place.ts';

/** Every table of the page, those in lists and quotes too, with the cells as the reader sees them. */
export function readTables(sections: Section[]): DocumentTable[] {
  return sections.flatMap((section, index) => section.blocks.flatMap(tablesIn).map((table) => readTable(table, index)));
}

function tablesIn(node: RootContent): Table[] {
  if (node.type === 'table') return [node];
  return 'children' in node ? (node.children as RootContent[]).flatMap(tablesIn) : [];
}

function readTable(table: Table, section: number): DocumentTable {
  const [header, ...rows] = table.children.map((row) => ({ cells: row.children.map(readCell), place: placeOf(row) }));
  return { section, header: header!.cells, rows, place: placeOf(table) };
}

function readCell(node: TableCell): Cell {
  return { text: wordsOf(node).trim(), place: placeOf(node), node };
}

/** Nearly all cells are one run of text. */
function wordsOf(node: TableCell): string {
  const only = node.children.length === 1 ? node.children[0]! : node;
  return only.type === 'text' ? only.value : textOf(only);
}
