import type { TicketEvent } from './event.ts';

/**
 * Whether an entry was made so long after what it tells of that it is marked as late (SOP-7010 I2). It follows from the two times of
 * the event, so it is nowhere stored, and a corrected time takes it away. Only what people enter can be late.
 */
export function isLate({
  actor,
  occurredAt,
  recordedAt,
}: Pick<TicketEvent, 'actor' | 'occurredAt' | 'recordedAt'>): boolean {
  return actor.kind === 'person' && Date.parse(recordedAt) - Date.parse(occurredAt) > WHILE_IT_HAPPENS;
}

/** 30 min, in milliseconds. */
const WHILE_IT_HAPPENS = 30 * 60_000;
