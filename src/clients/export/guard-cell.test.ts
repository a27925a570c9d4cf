import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine } from './csv-text.ts';
import { guarded, guardedAgain, unguarded } from './guard-cell.ts';

/** What is published as the beginning of a formula, with what spreadsheets read the same. */
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const hostile = fc
  .tuple(fc.constantFrom('', ' ', "'", "''", ' \t', '\u3000'), fc.constantFrom(...STARTS), fc.string())
  .map((it) => it.join(''));

describe('C16 a cell stays text when a spreadsheet opens it', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://evil.example","x")', `'=HYPERLINK("http://evil.example","x")`],
    ['@SUM(1)', "'@SUM(1)"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ['+63 917 123 4567', "'+63 917 123 4567"],
    ["'t Hooft", "'t Hooft"],
    ['Visayas Freight - Cebu', 'Visayas Freight - Cebu'],
  ])('%j goes out as %j and comes back as it was', (value, cell) => {
    expect(guarded(value)).toBe(cell);
    expect(unguarded(cell)).toBe(value);
  });

  test('whatever it holds, no cell begins with what is published as the start of a formula, through a strict reader', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string()), { minLength: 1, maxLength: 6 }), (values) => {
        const cells = readStrictly(csvLine(values.map(guarded)));
        expect(cells.map(unguarded)).toEqual(values);
        for (const cell of cells)
          expect(STARTS.some((it) => cell.trimStart().startsWith(it) || cell.startsWith(it))).toBe(false);
      }),
    );
  });

  test('a cell that is sent back goes back as it came, and is a formula no more', () => {
    fc.assert(
      fc.property(hostile, (cell) => {
        const back = guardedAgain(cell);
        expect(cell === '-' || !STARTS.some((it) => back.startsWith(it))).toBe(true);
        expect(guardedAgain(back)).toBe(back);
        expect(unguarded(back)).toBe(unguarded(cell));
      }),
    );
    expect(guardedAgain('-')).toBe('-');
  });
});

/** One record by the grammar of RFC 4180, section 2, and nothing beyond it. */
function readStrictly(text: string): string[] {
  const record = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/;
  const cells: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const [whole, quoted, plain = '', end] = record.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`not RFC 4180: ${JSON.stringify(rest)}`);
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    rest = rest.slice(whole.length);
    if (end === '\r\n') return cells;
  }
  throw new Error('the record does not end');
}
