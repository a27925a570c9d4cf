import type { CleanText } from '../kit/clean-text.ts';
import type { EventData, EventType } from './event-catalogue.ts';

/** Who did it: somebody of the desk, a program with a token of its own, a client's contact, or the hub itself. */
export type EventActor =
  | { kind: 'person'; id: string }
  | { kind: 'program'; id: string }
  | { kind: 'contact'; id: string }
  | { kind: 'hub' };

/** Words of an event. They lie apart from it, so that erasing a person's words changes no event. */
export interface WordsRef {
  /** Of the text (`tickets.text`). */
  id: string;
  /** SHA-256 of its salt followed by its words in UTF-8, hexadecimal. */
  sha256: string;
}

/** Something that is to be written down. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    type: K;
    data: EventData<K>;
    /** Texts by the name under which the event knows them: `body`, `reason`. */
    texts?: Readonly<Record<string, CleanText>>;
    /** The person whose words these are, a contact or somebody of the desk: whose request erases them. */
    about?: string;
    /** When it happened; the moment of writing where absent. */
    occurredAt?: Temporal.Instant;
  };
}[T];

/** One entry of a ticket's log, as it was written and stays. Instants are ISO 8601 in UTC with milliseconds. */
export type TicketEvent<T extends EventType = EventType> = {
  [K in T]: {
    ticket: string;
    /** 1, 2, 3 … without gaps. */
    seq: number;
    /** UUIDv7. */
    id: string;
    type: K;
    /** Version of the shape of `data`. */
    v: number;
    actor: EventActor;
    occurredAt: string;
    recordedAt: string;
    /** The edition in force when it was written; 0 before the first. */
    edition: number;
    data: EventData<K>;
    texts: Readonly<Record<string, WordsRef>>;
    /** SHA-256 of the hash before and of this event's canonical JSON (RFC 8785), hexadecimal. */
    hash: string;
  };
}[T];

/** What of an event its hash covers. */
export type HashedPart = Omit<TicketEvent, 'hash'>;
