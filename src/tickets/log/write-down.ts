import { uuidv7 } from '../../kit/ids.ts';
import { stateOf } from '../corrected.ts';
import type { EventActor, NewEvent, TicketEvent } from '../event.ts';
import { versions } from '../event-catalogue.ts';
import { stamp } from '../instants.ts';
import { reduce } from '../reduce.ts';
import type { TicketState } from '../state.ts';
import { BEGINNING, hashAfter } from './chain.ts';
import { type Seal, type StoredText, storeTexts } from './texts.ts';

/** Who writes, when, and under which documents. */
export interface Writing {
  actor: EventActor;
  now: Temporal.Instant;
  /** Number of the edition in force; 0 before the first. */
  edition: number;
  /** Seals the masked values of its words; none are kept where it is absent. */
  seal?: Seal | undefined;
}

/** What is to be stored of one ticket: its new events and texts, and what it is after them. */
export interface Written {
  state: TicketState;
  /** The seq that the log had before; 0 for a new ticket. */
  after: number;
  events: TicketEvent[];
  texts: StoredText[];
}

/** The ticket that is written to: its id, what it is so far, and its whole log where a correction needs it. */
export interface Head {
  ticket: string;
  state: TicketState | undefined;
  log?: readonly TicketEvent[] | undefined;
}

/** Gives new events their place in the log, with their hashes, and works out what the ticket is then. Stores nothing. */
export function writeDown({ ticket, state, log }: Head, news: readonly NewEvent[], writing: Writing): Written {
  const texts: StoredText[] = [];
  const events: TicketEvent[] = [];
  let after = state;
  // Of one moment, and yet in order: the feed gives what was written together by its ids.
  const ids = news.map(() => uuidv7(writing.now.epochMilliseconds)).sort();
  for (const [index, given] of news.entries()) {
    const stored = storeTexts(given.texts ?? {}, {
      ticket,
      about: given.about ?? null,
      at: writing.now.epochMilliseconds,
      seal: writing.seal,
    });
    texts.push(...stored.rows);
    const event = inPlace({ ticket, after }, { ...given, id: ids[index]! }, writing, stored.refs);
    events.push(event);
    after = reduce(after, event);
  }
  if (log && events.some((it) => it.type === 'event.corrected')) after = stateOf([...log, ...events]);
  return { state: after!, after: state?.seq ?? 0, events, texts };
}

function inPlace(
  { ticket, after }: { ticket: string; after: TicketState | undefined },
  given: NewEvent & { id: string },
  { actor, now, edition }: Writing,
  texts: TicketEvent['texts'],
): TicketEvent {
  const event = {
    ticket,
    seq: (after?.seq ?? 0) + 1,
    id: given.id,
    type: given.type,
    v: versions[given.type] ?? 1,
    actor,
    occurredAt: stamp(given.occurredAt ?? now),
    recordedAt: stamp(now),
    edition,
    data: given.data,
    texts,
  };
  return { ...event, hash: hashAfter(after?.hash ?? BEGINNING, event as TicketEvent) } as TicketEvent;
}
