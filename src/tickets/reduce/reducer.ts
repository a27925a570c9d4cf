import type { TicketEvent } from '../event.ts';
import type { EventType } from '../event-catalogue.ts';
import type { Mark, TicketState } from '../state.ts';

/** What an event changes of a ticket; what is not named stays. */
export type Reducer<T extends EventType> = (state: TicketState, event: TicketEvent<T>) => Partial<TicketState>;

/** Reducers by type of event, for some of the types. */
export type ReducersOf<T extends EventType> = { [K in T]: Reducer<K> };

/** Where in the log an event stands. */
export const markOf = ({ seq, recordedAt }: TicketEvent): Mark => ({ seq, recordedAt });
