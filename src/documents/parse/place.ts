import type { Node, Nodes } from 'mdast';
import type { Place } from '../diagnostic.ts';
import type { Shift } from '../reparse/shift.ts';

/** Where a node stands. The parser gives every node a position, so a missing one is a fault of ours. */
export function placeOf(node: Node): Place {
  const { start, end } = node.position!;
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    start: start.offset!,
    end: end.offset!,
  };
}

/** A place further down the page, or up. Trees move by whole lines, so its columns stay. */
export function movePlace(place: Place, { lines, offset }: Shift): Place {
  if (!lines && !offset) return place;
  return {
    line: place.line + lines,
    column: place.column,
    endLine: place.endLine + lines,
    endColumn: place.endColumn,
    start: place.start + offset,
    end: place.end + offset,
  };
}

/** Gives nodes without a position, as the parser leaves some bare addresses, the position of what they stand in. */
export function fillPositions(node: Nodes) {
  if (!('children' in node)) return;
  for (const child of node.children) {
    child.position ??= node.position;
    fillPositions(child);
  }
}
