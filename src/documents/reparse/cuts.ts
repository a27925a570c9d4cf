import type { RootContent } from 'mdast';
import type { ParsedPage } from '../markdown.ts';
import { type Change, lineEnd, nextLine } from './change.ts';

/** A line of a page at which nothing above is still open, so that what follows can be parsed by itself. */
export interface Start {
  /** How many blocks lie above. */
  blocks: number;
  line: number;
  offset: number;
}

/** A block that begins as it did whatever stands above it, if the parser still sees it begin there. */
export interface End {
  /** How many blocks lie above. */
  blocks: number;
  block: RootContent;
  /** The end of the lines by which the parser knows the block. */
  known: number;
}

/** The last place above a change from which on a page can be parsed anew: a heading, or the blank line after a table. */
export function startAbove(page: ParsedPage, { from }: Change): Start {
  for (let index = page.root.children.length - 1; index >= 0; index--) {
    const start = startAt(page, index);
    if (start && start.until <= from) return start;
  }
  return { blocks: 0, line: 1, offset: 0 };
}

/** The first heading or table below a change; nothing where the page ends first. */
export function endBelow({ root, source }: ParsedPage, { to }: Change): End | undefined {
  const blocks = root.children.findIndex((it) => beginsLine(it) && isKnown(it) && it.position!.start.offset! >= to);
  const block = root.children[blocks];
  if (!block) return undefined;
  const { start } = block.position!;
  const last = block.type === 'table' ? nextLine(source, start.offset!)! : start.offset!;
  return { blocks, block, known: lineEnd(source, last) };
}

/** `until` is the end of the lines that must be as they were. */
function startAt({ root, source }: ParsedPage, index: number): (Start & { until: number }) | undefined {
  const block = root.children[index]!;
  if (!beginsLine(block) || !isKnown(block)) return undefined;
  const { start, end } = block.position!;
  const below = nextLine(source, end.offset!);
  if (below === undefined) return undefined;
  if (block.type === 'heading') return { blocks: index, line: start.line, offset: start.offset!, until: below };
  const until = nextLine(source, below);
  const isBlank = until !== undefined && /^[ \t]*\r?\n$/.test(source.slice(below, until));
  return isBlank ? { blocks: index + 1, line: end.line + 1, offset: below, until } : undefined;
}

/** A heading of one line ends whatever is open, lists and quotes too; so does a table that stands in none of them. */
function isKnown({ type, position }: RootContent): boolean {
  return type === 'table' || (type === 'heading' && position!.start.line === position!.end.line);
}

function beginsLine({ position }: RootContent): boolean {
  return position!.start.column === 1;
}
