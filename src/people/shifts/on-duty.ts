import { shiftsBetween } from './between.ts';
import type { Shift, ShiftRecords, Span } from './records.ts';
import { holds } from './spans.ts';

/** Longer than any shift, whatever the clocks do. */
const LONGEST: Temporal.DurationLike = { hours: 72 };

/** How far ahead a next shift is looked for. */
const AHEAD: Temporal.DurationLike = { hours: 24 * 60 };

/** The shifts in which somebody works at a moment. */
export function onDuty(now: Temporal.Instant, records: ShiftRecords): Shift[] {
  const span = { from: now.subtract(LONGEST), until: now.add({ nanoseconds: 1 }) };
  return shiftsBetween(records, span).filter((it) => it.worked.some((part) => holds(part, now)));
}

/** The shifts of which something lies in a stretch of time, whenever they began. */
export function shiftsDuring(records: ShiftRecords, { from, until }: Span): Shift[] {
  const all = shiftsBetween(records, { from: from.subtract(LONGEST), until });
  return all.filter((it) => Temporal.Instant.compare(from, it.endsAt) < 0);
}

/** Somebody's next shift that begins after now and of which they work something, within two months. */
export function nextShift(person: string, now: Temporal.Instant, records: ShiftRecords): Shift | undefined {
  const span = { from: now.add({ nanoseconds: 1 }), until: now.add(AHEAD) };
  return shiftsBetween(records, span).find((it) => it.person === person && it.worked.length > 0);
}
