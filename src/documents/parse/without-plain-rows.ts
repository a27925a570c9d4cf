import type { Nodes, Root, Table } from 'mdast';
import { isPlainRow, plainRow } from './plain-row.ts';

/** Lines of a page that were left out before parsing, all below the same line that was kept. */
interface LeftOut {
  /** Number of the kept line above them, in the text that is parsed. */
  below: number;
  lines: string[];
}

/**
 * Parses a page faster, with the same result: rows of tables that mean nothing but their words, which are most of a
 * manual, are left out of what the parser reads and put back as the nodes it would make. A row has no part in how anything
 * else is read as long as the line above it is a row of the same table; where that does not turn out so, the whole is parsed.
 */
export function parseWithoutPlainRows(source: string, parse: (source: string) => Root): Root {
  // Lines that end in other ways are counted in other ways.
  if (source.includes('\r')) return parse(source);
  const { kept, leftOut } = leaveOut(source);
  if (!leftOut.length) return parse(source);
  const root = parse(kept.join('\n'));
  const tables = new Map(root.children.filter((it) => it.type === 'table').flatMap(linesOf));
  if (!leftOut.every((it) => fits(it, tables.get(it.below)))) return parse(source);
  const moves = movesOf(kept, leftOut);
  move(root, moves);
  for (const it of leftOut) putBack(it, tables.get(it.below)!, moves[it.below]!, kept[it.below - 1]!);
  return root;
}

/** A row whose table has begun: its heading and ruler, two lines that begin with a bar, stay above it. */
function leaveOut(source: string): { kept: string[]; leftOut: LeftOut[] } {
  const kept: string[] = [];
  const leftOut: LeftOut[] = [];
  const lines = source.split('\n');
  let bars = 0;
  for (const [index, line] of lines.entries()) {
    bars = line.startsWith('|') ? bars + 1 : 0;
    if (bars < 3 || index === lines.length - 1 || !isPlainRow(line)) kept.push(line);
    else if (leftOut.at(-1)?.below === kept.length) leftOut.at(-1)!.lines.push(line);
    else leftOut.push({ below: kept.length, lines: [line] });
  }
  return { kept, leftOut };
}

/** The lines of a table below which a row of it can follow: its ruler, and each of its rows. */
function linesOf(table: Table): [line: number, table: Table][] {
  if (table.position!.start.column !== 1) return [];
  const [heading, ...rows] = table.children;
  return [heading!.position!.start.line + 1, ...rows.map((it) => it.position!.start.line)].map((it) => [it, table]);
}

/** A row with a cell too many or too few is left to the parser. */
function fits({ lines }: LeftOut, table: Table | undefined): boolean {
  const width = table?.children[0]?.children.length;
  return lines.every((it) => it.split(' | ').length === width);
}

/** How many lines and characters were left out above a line that was parsed, and where it began there. */
interface Move {
  lines: number;
  offset: number;
  start: number;
}

/** The moves of all lines, by their number. */
function movesOf(kept: readonly string[], leftOut: readonly LeftOut[]): Move[] {
  const by = { lines: 0, offset: 0, start: 0 };
  let next = 0;
  const moves = [{ ...by }];
  for (const [index, line] of kept.entries()) {
    const above = leftOut[next];
    if (above?.below === index) {
      by.lines += above.lines.length;
      by.offset += above.lines.reduce((sum, it) => sum + it.length + 1, 0);
      next++;
    }
    moves.push({ ...by });
    by.start += line.length + 1;
  }
  return moves;
}

function move(node: Nodes, moves: readonly Move[]): void {
  if (node.position) for (const point of [node.position.start, node.position.end]) movePoint(point, moves);
  if ('children' in node) for (const child of node.children) move(child, moves);
}

function movePoint(point: { line: number; offset?: number }, moves: readonly Move[]): void {
  const by = moves[point.line]!;
  point.line += by.lines;
  point.offset! += by.offset;
}

/** Puts rows back in their table, below the line that they stood under; a table that ended there now ends with them. */
function putBack({ below, lines }: LeftOut, table: Table, { lines: down, offset: along, start }: Move, above: string) {
  let next = { line: below + down + 1, offset: start + along + above.length + 1 };
  const index = table.children.findLastIndex((it) => it.position!.start.line < next.line) + 1;
  const rows = lines.map((line) => {
    const row = plainRow(line, next);
    next = { line: next.line + 1, offset: next.offset + line.length + 1 };
    return row;
  });
  if (index === table.children.length) table.position!.end = { ...rows.at(-1)!.position!.end };
  table.children.splice(index, 0, ...rows);
}
