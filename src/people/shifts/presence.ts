import type { Span } from './records.ts';
import { holds } from './spans.ts';

/** Whether somebody is at the desk: working and there, working and not there, on a break, or not on shift. */
export type Presence = 'here' | 'away' | 'break' | 'off';

/** A request within this long means that somebody is there. */
export const HERE_SECONDS = 120;

export interface PresenceFacts {
  isOnShift: boolean;
  /** Their last request. */
  seenAt: Temporal.Instant | null;
  /** A break that they announced. */
  pause: Span | null;
}

/** Follows from a shift, the last request and an announced break, which ends by itself. */
export function presenceOf({ isOnShift, seenAt, pause }: PresenceFacts, now: Temporal.Instant): Presence {
  if (!isOnShift) return 'off';
  if (pause && holds(pause, now)) return 'break';
  return seenAt !== null && now.since(seenAt).total('seconds') <= HERE_SECONDS ? 'here' : 'away';
}
