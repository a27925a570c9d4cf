import type { Node } from 'mdast';
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
