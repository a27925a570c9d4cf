import type { Root } from 'mdast';
import { type ParsedPage, parsePage } from './markdown.ts';
import { reparseBlocks } from './reparse/blocks.ts';
import { changeBetween } from './reparse/change.ts';
import { definesNames } from './reparse/defines-names.ts';
import { reparseRows } from './reparse/rows.ts';

/**
 * The tree of a text, made from that of an earlier one: what lies around the change is taken over, moved, and only the rows
 * or blocks that hold it are parsed. The earlier tree stays as it was. The result is that of a whole parse; where that is
 * not certain, the whole is parsed.
 */
export function reparse(page: ParsedPage, source: string): Root {
  if (source === page.source) return page.root;
  if (reachesFar(page, source)) return parsePage(source);
  const change = changeBetween(page.source, source);
  return reparseRows(page, source, change) ?? reparseBlocks(page, source, change) ?? parsePage(source);
}

/** What one place of a text can do to all of it: names that links and notes use, and front matter. */
function reachesFar({ root, source: before }: ParsedPage, after: string): boolean {
  const hasFront = root.children[0]?.type === 'yaml';
  // Front matter that is opened and never ends leaves the parser reading lists further down in another way.
  const opensFront = [before, after].map((it) => it.startsWith('---'));
  return definesNames(root) || opensFront.some((it) => it !== hasFront) || isOdd(before) || isOdd(after);
}

/** A byte order mark or a carriage return alone: no document has them, and the parser counts them in its own way. */
function isOdd(source: string): boolean {
  return source[0] === '\uFEFF' || /\r(?!\n)/.test(source);
}
