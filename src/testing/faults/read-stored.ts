import type { Operation, Stored, StoredEvent } from './history.ts';
import { KEY } from './ticket-traffic.ts';

/** What is read here of an entry of a ticket's log; its texts hold the key of the command that made it. */
interface WireEvent {
  id: string;
  seq: number;
  type: string;
  data: { field?: string };
}

/** Where to read, and what was sent there. */
export interface Reading {
  url: string;
  token: string;
  operations: readonly Operation[];
}

/** Reads every ticket's log through the API of a hub at rest, and finds the operation that made each entry. */
export async function readStored(reading: Reading): Promise<Stored> {
  const told = keysByEvent(reading.operations);
  const stored: Record<string, StoredEvent[]> = {};
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: TicketPage = await get(reading, cursor && `?cursor=${encodeURIComponent(cursor)}`);
    for (const { number } of page.tickets) stored[number] = storedEvents(await logOf(reading, number), told);
    cursor = page.next;
  }
  return stored;
}

interface TicketPage {
  tickets: { number: string }[];
  next: string | null;
}

async function logOf(reading: Reading, number: string): Promise<WireEvent[]> {
  const log: WireEvent[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { events: WireEvent[]; next: number | null } = await get(reading, `/${number}/events?after=${after}`);
    log.push(...page.events);
    after = page.next;
  }
  return log;
}

async function get<T>({ url, token }: Reading, path: string): Promise<T> {
  const answer = await fetch(`${url}/api/v1/tickets${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

function keysByEvent(operations: readonly Operation[]): Map<string, string> {
  return new Map(
    operations.flatMap(({ key, answer }) =>
      answer === 'unknown' ? [] : (answer.events ?? []).map((id) => [id, key] as const),
    ),
  );
}

/** The words say which command made an entry also where its answer was lost; of what has no words the answer does. */
function storedEvents(events: readonly WireEvent[], told: ReadonlyMap<string, string>): StoredEvent[] {
  return events.map((event) => ({
    seq: event.seq,
    id: event.id,
    what: [event.type, event.data.field].filter(Boolean).join(' '),
    key: KEY.exec(JSON.stringify(event))?.[0] ?? told.get(event.id),
  }));
}
