import type { TicketEvent } from './event.ts';
import { reduce } from './reduce.ts';
import type { TicketState } from './state.ts';

/** What corrections make of an event: whether it counts, and when it happened (SOP-7010 I11). */
export interface Corrected {
  event: TicketEvent;
  isVoid: boolean;
}

/** A log as its corrections have it, in the same order. What was written first stays in `events` as it was. */
export function corrected(events: readonly TicketEvent[]): Corrected[] {
  const last = new Map<string, TicketEvent<'event.corrected'>>();
  for (const event of events) if (isCorrection(event)) last.set(event.data.of, event);
  return events.map((event) => {
    const by = last.get(event.id)?.data;
    return { event: by?.occurredAt ? happenedAt(event, by.occurredAt) : event, isVoid: by?.void ?? false };
  });
}

/** An event at another time. A ticket was opened because a client had reached us: that is the time which was wrong (KB-310 O7). */
function happenedAt(event: TicketEvent, occurredAt: string): TicketEvent {
  if (event.type !== 'ticket.opened') return { ...event, occurredAt };
  return { ...event, occurredAt, data: { ...event.data, contactedAt: occurredAt } };
}

/** What a ticket is by its whole log, corrections counted. */
export function stateOf(events: readonly TicketEvent[]): TicketState | undefined {
  return corrected(events).reduce<TicketState | undefined>(
    (state, { event, isVoid }) => (isVoid && state ? passOver(state, event) : reduce(state, event)),
    undefined,
  );
}

/** What did not happen leaves its place in the log, and its number as an edit. */
function passOver(state: TicketState, event: TicketEvent): TicketState {
  const { seq, hash, updatedAt, version } = reduce(state, event);
  return { ...state, seq, hash, updatedAt, version };
}

const isCorrection = (event: TicketEvent): event is TicketEvent<'event.corrected'> => event.type === 'event.corrected';
