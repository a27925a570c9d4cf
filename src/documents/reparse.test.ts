import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedSources } from '../testing/shipped-set.ts';
import { type Edit, edited, someEdits } from '../testing/some-edits.ts';
import { parsePage } from './markdown.ts';
import { parseHubDocument } from './parse.ts';
import { reparse } from './reparse.ts';

const shipped = shippedSources();

/** Front matter, or none, and some lines of a document that ships: as odd as a page, and quick to parse whole. */
const aPage = fc
  .record({ of: fc.constantFrom(...shipped), at: fc.double({ min: 0, max: 1, noNaN: true }), lines: fc.nat(40) })
  .chain(({ of, at, lines }) => {
    const all = of.source.split('\n');
    const from = Math.floor(at * (all.length - 1));
    const part = all.slice(from, from + lines + 3).join('\n');
    return fc.constantFrom(part, `---\nid: KB-1\n---\n\n${part}\n`, part.replaceAll('\n', '\r\n'));
  });

test('any edits of any page give the tree of a whole parse, and leave the earlier tree as it was', () => {
  fc.assert(
    fc.property(aPage, someEdits, (source, edits) => {
      let page = { source, root: parsePage(source) };
      for (const edit of edits) {
        const after = edited(page.source, edit);
        const root = reparse(page, after);
        expect(root).toEqual(parsePage(after));
        expect(page.root).toEqual(parsePage(page.source));
        page = { source: after, root };
      }
    }),
    { numRuns: 150 },
  );
});

test('edits of a whole document give the document, the diagnostics and the places of a whole reading', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shipped), someEdits, ({ file, source }, edits) => {
      let page = parseHubDocument(file, source).page!;
      for (const edit of edits) {
        const after = edited(page.source, edit);
        const read = parseHubDocument(file, after, page);
        expect(read).toEqual(parseHubDocument(file, after));
        page = read.page ?? page;
      }
    }),
    { numRuns: 12 },
  );
});

const page =
  '---\nid: KB-1\n---\n\n# A\n\nText.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n## B\n\nMore.\n\n## C\n\nLast.\n';

test('what lies above a change is taken over as it is', () => {
  const before = { source: page, root: parsePage(page) };
  const after = reparse(before, page.replace('More.', 'Much more.'));
  expect(after.children.slice(0, 4).every((it, index) => it === before.root.children[index])).toBe(true);
});

/** Each reaches further than the line in which it is typed. */
test.each<[string, string, string]>([
  ['a fence that opens', 'Text.', '```'],
  ['a comment that opens', 'More.', '<!-- more'],
  ['a name that links below use', 'Last.', '[More]: /more'],
  ['a name defined in a quote', 'Text.', '> [Last]: /last'],
  ['front matter that no longer ends', '---\n\n# A', '\n# A'],
  ['front matter that ends further down', 'id: KB-1\n---', 'id: KB-1\n# no end'],
  ['a heading that is none any more', '## B', '\\## B'],
  ['a list that goes on', 'More.\n', '- More.\n\n  ## in it\n'],
  ['a table that ends early', '| 1 | 2 |\n', '\n| 1 | 2 |\n'],
  ['a row that is a heading now', '| 1 | 2 |', '# 1 | 2 |'],
  ['a ruler that is none any more', '|---|---|', '|---|--x|'],
  ['a table without a blank line below', '| 3 | 4 |\n\n', '| 3 | 4 |\n'],
])('%s', (_, from, to) => {
  const before = { source: page, root: parsePage(page) };
  const after = page.replace(from, to);
  expect(after).not.toBe(page);
  expect(reparse(before, after)).toEqual(parsePage(after));
  expect(reparse({ source: after, root: parsePage(after) }, page)).toEqual(before.root);
});

test('front matter that never ends changes how lists below are read, so such a page is parsed whole', () => {
  const open = '---\n## A\n\nid: KB-1\naliases:\n  - one of them';
  for (const after of [`x${open}`, open.replace('one', 'two'), open.replace('---', '***')])
    expect(reparse({ source: open, root: parsePage(open) }, after)).toEqual(parsePage(after));
});

test('names of links hold for the whole page, so such a page is parsed whole', () => {
  const named = `${page}\n[Text.]\n\n[Text.]: /text\n`;
  const without: Edit = { at: named.indexOf('[Text.]:') / named.length, remove: 8, insert: '' };
  const after = edited(named, without);
  expect(reparse({ source: named, root: parsePage(named) }, after)).toEqual(parsePage(after));
});
