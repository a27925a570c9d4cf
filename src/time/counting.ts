import { clip, subtract, unite } from './calendar/spans.ts';
import type { OpenTime, Span } from './open-time.ts';

/** A stretch in which a clock rests; one that has no known end has `Infinity` for it. Overlaps count once. */
export type Rest = Span;

/** Open time between two instants in which the clock did not rest. */
export function counted(open: OpenTime, from: number, to: number, rests: readonly Rest[] = []): number {
  return moving(from, to, rests).reduce((sum, it) => sum + open.elapsed(it.from, it.to), 0);
}

/**
 * The earliest instant by which open, unpaused time since the start reaches the target; absent where it never does, as
 * while a rest has no end.
 */
export function dueAfter(
  open: OpenTime,
  from: number,
  target: number,
  rests: readonly Rest[] = [],
): number | undefined {
  if (target <= 0) return from;
  let left = target;
  for (const { from: start, to: end } of moving(from, Number.POSITIVE_INFINITY, rests)) {
    const due = open.due(start, left);
    if (due === undefined || due <= end) return due;
    left -= open.elapsed(start, end);
  }
  return undefined;
}

/** The open segments between two instants in which the clock moved. */
export function countedSegments(open: OpenTime, from: number, to: number, rests: readonly Rest[] = []): Span[] {
  return subtract(open.segments(from, to), unite(rests));
}

/** The time between two instants without rests, whether open or not. */
function moving(from: number, to: number, rests: readonly Rest[]): Span[] {
  const span = { from, to };
  return rests.length ? subtract([span], clip(unite(rests), span)) : [span];
}
