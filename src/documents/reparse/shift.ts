import type { Nodes } from 'mdast';

/** How far down a tree stands that it is taken over from: lines and characters. */
export interface Shift {
  lines: number;
  offset: number;
}

/** The same trees further down the page, or up; the given ones stay as they are. */
export function shiftAll<T extends Nodes>(nodes: readonly T[], by: Shift): T[] {
  if (!by.lines && !by.offset) return [...nodes];
  return nodes.map((it) => {
    const moved = shift(it, by);
    firsts.set(moved, firstOf(it));
    return moved;
  });
}

/**
 * The tree that another was moved from, however often since; itself where it was never moved. Both hold the same words, so
 * what is read out of one need only be moved for the other.
 */
export function firstOf(node: Nodes): Nodes {
  return firsts.get(node) ?? node;
}

const firsts = new WeakMap<Nodes, Nodes>();

/** A point further down the page. Trees move by whole lines, so its column stays. */
export function shiftPoint({ line, column, offset }: Point, by: Shift): Point {
  return { line: line + by.lines, column, offset: offset! + by.offset };
}

type Point = NonNullable<Nodes['position']>['start'];

function shift<T extends Nodes>(node: T, by: Shift): T {
  const { start, end } = node.position!;
  const position = { start: shiftPoint(start, by), end: shiftPoint(end, by) };
  if (!('children' in node)) return { ...node, position };
  return { ...node, position, children: node.children.map((it) => shift(it, by)) };
}
