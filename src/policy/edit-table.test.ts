import { expect, test } from 'vitest';
import type { DocumentTable } from '../documents/document.ts';
import { parseHubDocument } from '../documents/parse.ts';
import { addRow, removeRow, writeCells } from './edit-table.ts';

const head = '---\nid: KB-1\ntitle: One\nsummary: One.\ncategory: procedure\nowner: Me\n---\n\n# One\n\n';
const loose = `${head}| A | B |\n|---|---|\n| 1 | two |\n| 3 | four |\n`;
const lined = `${head}| A   | B    |\n| --- | ---- |\n| 1   | two  |\n| 3   | four |\n`;

const tableOf = (source: string): DocumentTable => parseHubDocument('KB-1.md', source).document!.tables[0]!;
const bodyOf = (source: string) => source.slice(head.length);

function put(source: string, row: number, column: number, to: string): string {
  const table = tableOf(source);
  const { start, end } = table.rows[row]!.cells[column]!.node.children[0]!.position!;
  return bodyOf(writeCells(source, [table], [{ heading: '', start: start.offset!, end: end.offset!, to }]));
}

test('a changed cell is a changed line', () => {
  expect(put(loose, 1, 1, 'five hundred')).toBe('| A | B |\n|---|---|\n| 1 | two |\n| 3 | five hundred |\n');
  expect(put(lined, 1, 1, 'five')).toBe('| A   | B    |\n| --- | ---- |\n| 1   | two  |\n| 3   | five |\n');
});

test('a row comes where it belongs, lined up where the others are', () => {
  expect(bodyOf(addRow(loose, tableOf(loose), ['2', 'x'], 1))).toBe(
    '| A | B |\n|---|---|\n| 1 | two |\n| 2 | x |\n| 3 | four |\n',
  );
  expect(bodyOf(addRow(lined, tableOf(lined), ['5', 'x'], 2))).toBe(
    '| A   | B    |\n| --- | ---- |\n| 1   | two  |\n| 3   | four |\n| 5   | x    |\n',
  );
});

test('a row that was added goes without a trace', () => {
  for (const source of [loose, lined])
    for (const index of [0, 1, 2]) {
      const longer = addRow(source, tableOf(source), ['9', 'x'], index);
      expect(removeRow(longer, tableOf(longer), index)).toBe(source);
    }
});
