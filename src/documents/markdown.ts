import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { fillPositions } from './parse/place.ts';
import { parseWithoutPlainRows } from './parse/without-plain-rows.ts';

/** The text of a page and its syntax tree: where a later reading of nearly the same text can start from. */
export interface ParsedPage {
  source: string;
  root: Root;
}

/** Markdown to syntax tree, with nothing of ours in it: what a benchmark compares the compiler with. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, syntax);
}

/** Markdown to syntax tree, every node with its position: the tree of `parseMarkdown`, sooner. */
export function parsePage(source: string): Root {
  const root = parseWithoutPlainRows(source, parseMarkdown);
  fillPositions(root);
  return root;
}

/** The Markdown extensions of every document: CommonMark, GFM and front matter. */
const syntax = {
  extensions: [gfm(), frontmatter()],
  mdastExtensions: [withoutSecondLook(gfmFromMarkdown()), frontmatterFromMarkdown()],
};

/** GFM walks the whole tree once more for addresses that its tokenizer missed; it finds next to none, for a seventh of the time. */
function withoutSecondLook(extensions: ReturnType<typeof gfmFromMarkdown>): ReturnType<typeof gfmFromMarkdown> {
  return extensions.map(({ transforms: _, ...rest }) => rest);
}
