import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { hostileTexts } from '../../testing/hostile-texts.ts';
import { shippedSources } from '../../testing/shipped-set.ts';
import { edited, someEdits } from '../../testing/some-edits.ts';
import { parseMarkdown } from '../markdown.ts';
import { parseWithoutPlainRows } from './without-plain-rows.ts';

vi.setConfig({ testTimeout: 300_000 });

function expectSame(source: string): void {
  expect(parseWithoutPlainRows(source, parseMarkdown)).toEqual(parseMarkdown(source));
}

const shipped = shippedSources();
const table = '# T\n\n| A | B |\n|---|---|\n| one | two |\n| [E1](#E1) | three four |\n';

describe('the tree is that of the parser by itself', () => {
  test.each(shipped.map((it) => [it.file, it.source]))('for %s', (_, source) => {
    expectSame(source);
  });

  test('for any edits of parts of the documents that ship', () => {
    const part = fc
      .record({ of: fc.constantFrom(...shipped), at: fc.double({ min: 0, max: 1, noNaN: true }), lines: fc.nat(30) })
      .map(({ of, at, lines }) => {
        const all = of.source.split('\n');
        const from = Math.floor(at * (all.length - 1));
        return all.slice(from, from + lines + 3).join('\n');
      });
    fc.assert(
      fc.property(part, someEdits, (source, edits) => expectSame(edits.reduce(edited, source))),
      { numRuns: 200 },
    );
  });

  test('for lines of tables and of what opens, closes and interrupts, in any order', () => {
    const line = fc.constantFrom(
      ...['| A | B |', '|---|---|', '| - | - |', '| one | two |', '| one |', '| a | b | c |', '| [E1](#E1) | x |'],
      ...['|a|b|', '| a  |  b |', '| *a* | b |', '| a | b', 'a | b', '  | a | b |', '    | a | b |', '> | a | b |'],
      ...['- | a | b |', '  text', '', '```', '<!--', '-->', '<div>', '</div>', '# H', 'text', '---', '===', '[x]: /y'],
      ...['| x | [x] |', '| http://a.example | b |', '| www.a.example | b |', '| a@b.example | b |', '| &amp; | b |'],
      ...[
        '| \\| | b |',
        '| `a | b` |',
        '| a\u00a0 | b |',
        '| \u00a0 | b |',
        '| a\t| b |',
        '| one | two |\r',
        '[^1]: | a |',
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 16 }), fc.boolean(), (lines, ends) => {
        expectSame(lines.join('\n') + (ends ? '\n' : ''));
        expectSame(`${table}${lines.join('\n')}`);
      }),
      { numRuns: 1_000 },
    );
  });

  test('for cells of any text', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...hostileTexts()),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) =>
        expectSame(table + rows.map((it) => `| ${it.join(' | ')} |\n`).join('')),
      ),
      { numRuns: 200 },
    );
  });
});

test('rows that mean nothing but their words do not reach the parser', () => {
  const read: string[] = [];
  parseWithoutPlainRows(`${table}| a *b* | c |\n| d | e |\n\nEnd.\n`, (source) => {
    read.push(source);
    return parseMarkdown(source);
  });
  expect(read).toEqual(['# T\n\n| A | B |\n|---|---|\n| a *b* | c |\n\nEnd.\n']);
});
