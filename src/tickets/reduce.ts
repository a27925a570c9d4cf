import type { TicketEvent } from './event.ts';
import type { EventType } from './event-catalogue.ts';
import { movesVersion } from './reduce/moves-version.ts';
import { openTicket } from './reduce/opening.ts';
import { reducers } from './reduce/reducers.ts';
import type { TicketState } from './state.ts';

/** What a ticket is after one more event. Pure; the first event of a log opens it. */
export function reduce(state: TicketState | undefined, event: TicketEvent): TicketState {
  const before = state ?? openTicket(event as TicketEvent<'ticket.opened'>);
  const after = { ...before, ...changed(before, event) };
  return {
    ...after,
    seq: event.seq,
    hash: event.hash,
    updatedAt: event.recordedAt,
    version: before.version + (movesVersion(event) ? 1 : 0),
  };
}

function changed<T extends EventType>(state: TicketState, event: TicketEvent<T>): Partial<TicketState> {
  const reducer = reducers[event.type] as (state: TicketState, event: TicketEvent<T>) => Partial<TicketState>;
  return reducer(state, event);
}
