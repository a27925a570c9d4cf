import type { Root, RootContent } from 'mdast';
import { type ParsedPage, parsePage } from '../markdown.ts';
import type { Change } from './change.ts';
import { type End, endBelow, type Start, startAbove } from './cuts.ts';
import { definesNames } from './defines-names.ts';
import { shiftAll, shiftPoint } from './shift.ts';

/**
 * Parses the blocks around a change, between two places where nothing is open. The block below them is parsed along: only
 * if it begins where it did, nothing that was opened runs on into what is taken over.
 */
export function reparseBlocks(page: ParsedPage, source: string, change: Change): Root | undefined {
  const start = startAbove(page, change);
  const end = endBelow(page, change);
  const part = parsePage(source.slice(start.offset, end && end.known + change.by));
  const below = end && part.children.at(-1);
  if (definesNames(part) || lacksFront(page, start, part) || !beginsAgain(below, end, start, change)) return undefined;
  return join(page, part, { start, end, below, change });
}

/** Front matter that does not end among the blocks parsed may end anywhere below. */
function lacksFront({ root }: ParsedPage, start: Start, part: Root): boolean {
  return start.offset === 0 && root.children[0]?.type === 'yaml' && part.children[0]?.type !== 'yaml';
}

function beginsAgain(below: RootContent | undefined, end: End | undefined, start: Start, { by }: Change): boolean {
  if (!end) return true;
  if (below?.type !== end.block.type) return false;
  const offset = end.block.position!.start.offset! + by - start.offset;
  return below.position!.start.offset === offset && below.position!.start.column === 1;
}

interface Joint {
  start: Start;
  end: End | undefined;
  /** The block of `end`, as it was parsed along. */
  below: RootContent | undefined;
  change: Change;
}

function join({ root }: ParsedPage, part: Root, { start, end, below, change }: Joint): Root {
  const down = { lines: start.line - 1, offset: start.offset };
  const above = root.children.slice(0, start.blocks);
  const made = shiftAll(below ? part.children.slice(0, -1) : part.children, down);
  if (!end) return pageOf(root, [...above, ...made], shiftPoint(part.position!.end, down));
  const lines = below!.position!.start.line + down.lines - end.block.position!.start.line;
  const moved = { lines, offset: change.by };
  const taken = shiftAll(root.children.slice(end.blocks), moved);
  return pageOf(root, [...above, ...made, ...taken], shiftPoint(root.position!.end, moved));
}

function pageOf({ position }: Root, children: RootContent[], end: NonNullable<Root['position']>['end']): Root {
  return { type: 'root', children, position: { start: position!.start, end } };
}
