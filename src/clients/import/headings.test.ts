import { expect, test } from 'vitest';
import { readHeadings } from './headings.ts';

test('headings stand in any order, in any case, with spaces', () => {
  const { layout } = readHeadings(['phone 2', ' NAME ', '', 'Supported  From', 'pci-dss'], false);
  expect(layout.map((it) => it?.key)).toEqual(['phone2', 'name', undefined, 'supportedFrom', 'PCI-DSS']);
});

test('unknown columns are refused by their names, or left out where that is chosen', () => {
  const cells = ['Name', 'Mascot', 'Shoe size'];
  expect(() => readHeadings(cells, false)).toThrow('2 columns are not known: "Mascot", "Shoe size".');
  expect(readHeadings(cells, true)).toMatchObject({ leftOut: ['Mascot', 'Shoe size'] });
});

test.each([
  [['Place', 'Zone'], 'clients/import-no-company-column'],
  [['Name', 'Mail', 'MAIL'], 'clients/import-column-twice'],
  [Array.from({ length: 201 }, () => 'Name'), 'clients/import-too-many-columns'],
])('%j is no first row', (cells, code) => {
  expect(() => readHeadings(cells, true)).toThrow(expect.objectContaining({ code }));
});
