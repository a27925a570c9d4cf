import { subtract, unite } from './calendar/spans.ts';
import type { OpenTime, Span } from './open-time.ts';

/**
 * The stretches in which a clock rests, in order and without overlaps; one that has no known end ends at `Infinity`.
 * `asRests` makes them of whatever was recorded.
 */
export type Rests = readonly Span[];

/** Pauses as they were recorded, as a union: where several were open at once, the time counts once. */
export function asRests(spans: readonly Span[]): Rests {
  return spans.length ? unite(spans) : none;
}

const none: Rests = [];

/** Open time between two instants in which the clock did not rest. */
export function counted(open: OpenTime, from: number, to: number, rests: Rests = none): number {
  let [sum, start] = [0, from];
  for (const rest of rests) {
    if (rest.to <= start) continue;
    if (rest.from >= to) break;
    if (rest.from > start) sum += open.elapsed(start, rest.from);
    start = rest.to;
  }
  return start < to ? sum + open.elapsed(start, to) : sum;
}

/**
 * The earliest instant by which open, unpaused time since the start reaches the target; absent where it never does, as
 * while a rest has no end.
 */
export function dueAfter(open: OpenTime, from: number, target: number, rests: Rests = none): number | undefined {
  if (target <= 0) return from;
  let [left, start] = [target, from];
  for (const rest of rests) {
    if (rest.to <= start) continue;
    if (rest.from > start) {
      const due = open.due(start, left);
      if (due === undefined || due <= rest.from) return due;
      left -= open.elapsed(start, rest.from);
    }
    start = rest.to;
  }
  return start === Number.POSITIVE_INFINITY ? undefined : open.due(start, left);
}

/** The open segments between two instants in which the clock moved. */
export function countedSegments(open: OpenTime, from: number, to: number, rests: Rests = none): Span[] {
  return subtract(open.segments(from, to), rests);
}
