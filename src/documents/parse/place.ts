import type { Node, Nodes } from 'mdast';
import type { Place } from '../diagnostic.ts';

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

/** Gives nodes without a position, as the parser leaves some bare addresses, the position of what they stand in. */
export function fillPositions(node: Nodes) {
  if (!('children' in node)) return;
  for (const child of node.children) {
    child.position ??= node.position;
    fillPositions(child);
  }
}
