import type { Root, Table, TableRow } from 'mdast';
import { type ParsedPage, parsePage } from '../markdown.ts';
import { type Change, lineEnd } from './change.ts';
import { type Shift, shiftAll, shiftPoint } from './shift.ts';

/**
 * Parses the rows of a table that a change is in, under the heading of that table. A row is one line, whatever stands above
 * and below it; so where the row after them, or the table's end, is found again, all the others are as they were.
 */
export function reparseRows(page: ParsedPage, source: string, change: Change): Root | undefined {
  const place = findRows(page, change);
  if (!place) return undefined;
  const { heading, first, next } = place;
  const part = parsePage(heading + source.slice(startOf(first), place.known + change.by));
  const parsed = part.children[0];
  if (part.children.length !== 1 || parsed?.type !== 'table' || !parsed.children[1]) return undefined;
  const moved = startOf(first) - heading.length;
  const isWhole = next
    ? startOf(parsed.children.at(-1)!) + moved === startOf(next) + change.by
    : parsed.position!.end.line === part.position!.end.line;
  return isWhole ? join(page, parsed, place, change) : undefined;
}

/** The rows that hold a change. */
interface Rows {
  /** Index of the table among the blocks of the page. */
  index: number;
  table: Table;
  /** Its heading and ruler, two lines. */
  heading: string;
  first: TableRow;
  /** The row after them, unless they are the last. */
  next: TableRow | undefined;
  /** The end of the lines to parse: those of the rows and of the one after them. */
  known: number;
}

function findRows({ root, source }: ParsedPage, { from, to }: Change): Rows | undefined {
  const index = root.children.findLastIndex((it) => startOf(it) <= from);
  const table = root.children[index];
  if (table?.type !== 'table' || table.position!.start.column !== 1) return undefined;
  const rows = table.children.slice(1);
  const first = rows.findLast((it) => startOf(it) <= from);
  const next = rows.find((it) => startOf(it) >= to && it !== first);
  const known = lineEnd(source, (next ?? table).position!.end.offset!);
  if (!first || to > known || ![first, next].every((it) => !it || it.position!.start.column === 1)) return undefined;
  const isClosed = next !== undefined || blankBelow.test(source.slice(known));
  const heading = source.slice(startOf(table), startOf(rows[0]!));
  return isClosed ? { index, table, heading, first, next, known } : undefined;
}

/** A table ends for certain at a blank line. */
const blankBelow = /^\r?\n[ \t]*(\r?\n|$)/;

function join({ root }: ParsedPage, parsed: Table, place: Rows, change: Change): Root {
  const { index, table, first, next, heading } = place;
  const down = { lines: first.position!.start.line - 3, offset: startOf(first) - heading.length };
  const last = next ? parsed.children.at(-1)! : parsed;
  const lines = last.position!.end.line + down.lines - (next ?? table).position!.end.line;
  const moved: Shift = { lines, offset: change.by };
  const rows = table.children;
  const children = [
    ...rows.slice(0, rows.indexOf(first)),
    ...shiftAll(parsed.children.slice(1, next ? -1 : undefined), down),
    ...shiftAll(next ? rows.slice(rows.indexOf(next)) : [], moved),
  ];
  const end = next ? shiftPoint(table.position!.end, moved) : shiftPoint(parsed.position!.end, down);
  const changed: Table = { ...table, children, position: { start: table.position!.start, end } };
  return {
    ...root,
    children: [...root.children.slice(0, index), changed, ...shiftAll(root.children.slice(index + 1), moved)],
    position: { start: root.position!.start, end: shiftPoint(root.position!.end, moved) },
  };
}

function startOf(node: { position?: TableRow['position'] }): number {
  return node.position!.start.offset!;
}
