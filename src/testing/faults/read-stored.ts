import type { Operation, Stored, StoredEvent } from './history.ts';
import { KEY } from './ticket-traffic.ts';

/** An entry of a ticket's log as the API has it: `words` and what else holds the key of the command that made it. */
interface WireEvent {
  id: string;
  seq: number;
  type: string;
}

/** Reads every ticket's log through the API of a hub at rest, and finds the operation that made each entry. */
export async function readStored({
  url,
  token,
  operations,
}: {
  url: string;
  token: string;
  operations: readonly Operation[];
}): Promise<Stored> {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${url}/api/v1/tickets${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const told = keysByEvent(operations);
  const stored: Record<string, StoredEvent[]> = {};
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { tickets: { number: string }[]; next: string | null } = await get(cursor && `?cursor=${cursor}`);
    for (const { number } of page.tickets) {
      const { events } = await get<{ events: WireEvent[] }>(`/${number}/events`);
      stored[number] = storedEvents(events, told);
    }
    cursor = page.next;
  }
  return stored;
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
    what: event.type,
    key: KEY.exec(JSON.stringify(event))?.[0] ?? told.get(event.id),
  }));
}
