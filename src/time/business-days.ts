import type { Duration } from '../policy/duration.ts';
import type { OpenTime } from './open-time.ts';

/** A target as open milliseconds: a business day is one standard day of its calendar. */
export function openMilliseconds(duration: Duration, standardDay: number): number {
  return duration.ms + duration.businessDays * standardDay;
}

/**
 * When a length of time that is no target has passed: business days are open time, everything else is time by the
 * clock on the wall, as people mean it when they say `within 7 days`.
 */
export function after(from: number, duration: Duration, open: OpenTime, standardDay: number): number | undefined {
  const start = from + duration.ms;
  return duration.businessDays ? open.due(start, duration.businessDays * standardDay) : start;
}
