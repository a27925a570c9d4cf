import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../documents/markdown.ts';
import { formatShipped, shippedSources } from '../../testing/shipped-set.ts';
import { documentOf, type SmallTable, schemaOf } from '../../testing/small-table.ts';
import { formatDocument } from '../format.ts';
import { displayWidth } from './display-width.ts';
import { type CellWords, formatTable } from './format-table.ts';
import { isLinedUp, readLines } from './lined-up.ts';

const words = fc.constantFrom(
  '',
  'a',
  '4 h',
  '业务时间',
  'Ñuñez',
  'n\u0303',
  '👩‍👩‍👧',
  '❤️',
  '한국',
  '`a\\|b`',
  '*x*',
  'a\\\\',
  'ｶﾅ',
);
const aTable = fc
  .record({
    marks: fc.array(fc.constantFrom('---', ':---', '---:', ':---:', ' --- ', '-'), { minLength: 1, maxLength: 4 }),
    rows: fc.array(fc.array(fc.tuple(words, fc.constantFrom(' ', '  ', '\t', '')), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 4,
    }),
    ending: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ marks, rows, ending }) => {
    const [head, ...body] = rows.map((row) =>
      row
        .slice(0, marks.length)
        .map(([cell, blank]) => `${blank}${cell || 'x'} `)
        .join('|'),
    );
    return [head!, marks.join('|'), ...body].map((line) => `|${line}|`).join(ending);
  });

describe('lining up a table', () => {
  it('changes nothing that a reader sees, puts all bars into the same columns, and is done in one go', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const { text } = formatTable(table, [], true);
        expect(bare(parsePage(text))).toEqual(bare(parsePage(table)));
        if (!table.includes('\t')) expect(barsOf(text)).toHaveLength(1);
        expect(formatTable(text, [], true)).toEqual({ text });
      }),
      { numRuns: 300 },
    );
  });

  it.each(shippedSources())(
    'of $file changes nothing that a reader sees, and is done in one go',
    ({ file, source }) => {
      const lined = formatShipped(file, source, { align: true });
      expect(bare(parsePage(lined.source))).toEqual(bare(parsePage(source)));
      expect(formatShipped(file, lined.source, { align: true })).toEqual({
        source: lined.source,
        rewrites: [],
        drawn: [],
      });
    },
  );

  it('counts letters of East Asia twice and combining marks not at all', () => {
    expect(['abc', '业务', 'n\u0303', '👩‍👩‍👧', '한국', 'ｶﾅ', '\u200B'].map(displayWidth)).toEqual([
      3, 4, 1, 2, 4, 2, 0,
    ]);
  });

  it('keeps the marks of the ruler, and puts figures to the right where it says so', () => {
    const { text } = formatTable('| Name | Points |\n|:--|--:|\n| a | 1 |\n| long name | 20 |', [], true);
    expect(text.split('\n')).toEqual([
      '| Name      | Points |',
      '|:----------|-------:|',
      '| a         |      1 |',
      '| long name |     20 |',
    ]);
  });

  it.each([
    ['a line without a bar at its end', '| A | B |\n|---|---|\n| long | 1'],
    ['a row with a cell too few', '| A | B |\n|---|---|\n| long |'],
    ['a table in a list', '| A | B |\n  |---|---|\n  | long | 1 |'],
    ['a table in a quote', '| A | B |\n> |---|---|\n> | long | 1 |'],
  ])('leaves %s', (_, table) => {
    expect(formatTable(table, [], true)).toEqual({ text: table });
  });
});

describe('a table that is lined up', () => {
  const table = [
    '| Clause | Within | Name |',
    '|--------|--------|------|',
    '| A1     | PT4H   | 业务 |',
    '| A2     | 15 min | b    |',
  ];
  const put = (to: string): CellWords => {
    const start = table.join('\n').indexOf('PT4H');
    return { heading: 'Within', start, end: start + 4, to };
  };

  it('keeps every bar where it is while the words fit', () => {
    const { text, drawn } = formatTable(table.join('\n'), [put('4 h')], false);
    expect([drawn, text.split('\n')]).toEqual([undefined, table.with(2, '| A1     | 4 h    | 业务 |')]);
    expect(formatTable(table.join('\n'), [put('4 days')], false).text.split('\n')[2]).toBe(
      '| A1     | 4 days | 业务 |',
    );
  });

  it('is lined up anew where they do not, and other columns keep their width', () => {
    const { text, drawn } = formatTable(table.join('\n'), [put('1 business day')], false);
    expect(drawn).toEqual({ why: 'wider', heading: 'Within' });
    expect(text.split('\n')).toEqual([
      '| Clause | Within         | Name |',
      '|--------|----------------|------|',
      '| A1     | 1 business day | 业务 |',
      '| A2     | 15 min         | b    |',
    ]);
  });

  it('keeps figures that stand on the right there', () => {
    const right = '| Points |\n|--------|\n|   PT1H |';
    const cell = { heading: 'Points', start: right.indexOf('PT1H'), end: right.length - 2, to: '1 h' };
    expect(formatTable(right, [cell], false).text).toBe('| Points |\n|--------|\n|    1 h |');
  });
});

describe('a table that is not lined up', () => {
  const small: SmallTable = { inputs: { Steps: { kind: 'number', notKnown: false } }, rows: [['>= 2'], ['1 or more']] };
  const registry = { schemas: [schemaOf(small)], facts: [] };

  it('stays so, unless it is asked for, which changes nothing but its blanks', () => {
    const source = documentOf(small);
    const written = formatDocument('a.md', source, registry);
    expect(written.drawn).toEqual([]);
    const lined = formatDocument('a.md', source, registry, { align: true });
    expect(lined.drawn).toMatchObject([{ why: 'asked' }]);
    expect(bare(parsePage(lined.source))).toEqual(bare(parsePage(written.source)));
    expect(formatDocument('a.md', lined.source, registry, { align: true })).toMatchObject({
      source: lined.source,
      drawn: [],
    });
  });
});

/** The columns in which bars stand, each way to place them once. */
function barsOf(text: string): string[] {
  const lines = readLines(text)!;
  expect(isLinedUp(lines)).toBe(true);
  return [...new Set(lines.map((line) => line.map(displayWidth).join()))];
}

/** A syntax tree as the reader sees it: without places. */
function bare(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  return 'children' in rest ? { ...rest, children: rest.children.map(bare) } : rest;
}
