import type pg from 'pg';
import type { Anchor, AnchoredTicket } from '../anchors/anchor.ts';
import type { Finding } from './finding.ts';
import type { PlacedEvent } from './placed-event.ts';

/** Which events are not those that an anchor was taken of: for each ticket the first, by what the anchor keeps of it. */
export async function findWrong(
  client: pg.ClientBase,
  anchor: Anchor,
  events: readonly PlacedEvent[],
): Promise<Finding[]> {
  const stored = await hashesOf(
    client,
    anchor.tickets.map((it) => it.ticket),
  );
  const touched = anchor.tickets.flatMap((it) => firstWrong(it, stored.get(it.ticket), anchor.at));
  const known = new Map(anchor.tickets.map((it) => [it.ticket, marksOf(it)]));
  const putIn = events
    .filter(({ ticket, seq }) => !known.get(ticket)?.has(seq))
    .map((it) => notAnchored(it, known, anchor));
  const found = [...touched, ...putIn];
  return found.length > 0 ? found : [moved(events, anchor)];
}

type Hashes = Map<number, string>;

async function hashesOf(client: pg.ClientBase, tickets: readonly string[]): Promise<Map<string, Hashes>> {
  const { rows } = await client.query<{ ticket: string; seq: number; hash: string }>(
    `select ticket, seq, encode(hash, 'hex') as hash from tickets.event where ticket = any ($1)`,
    [tickets],
  );
  const byTicket = new Map<string, Hashes>();
  for (const { ticket, seq, hash } of rows) byTicket.set(ticket, (byTicket.get(ticket) ?? new Map()).set(seq, hash));
  return byTicket;
}

/** What the anchor knows of the hash of each event, by seq, in order. */
function marksOf({ seq, hash, others = {} }: AnchoredTicket): Hashes {
  const all = [...Object.entries(others).map(([at, mark]) => [Number(at), mark] as const), [seq, hash] as const];
  return new Map(all.sort(([a], [b]) => a - b));
}

function firstWrong(anchored: AnchoredTicket, stored: Hashes | undefined, at: string): Finding[] {
  const of = (seq: number, says: string): Finding[] => [
    { kind: 'log', ticket: anchored.ticket, number: anchored.number, seq, says },
  ];
  if (!stored) return of(1, `is missing, and the whole log with it: it had at least ${anchored.seq} events at ${at}.`);
  for (const [seq, mark] of marksOf(anchored)) {
    const hash = stored.get(seq);
    if (hash === undefined) return of(seq, `is missing: it was anchored at ${at}.`);
    if (!hash.startsWith(mark))
      return of(seq, `is not the one that was anchored at ${at}: the log was written anew from here on.`);
  }
  return [];
}

function notAnchored({ ticket, seq }: PlacedEvent, known: Map<string, Hashes>, { at, tickets }: Anchor): Finding {
  const number = known.has(ticket) ? (tickets.find((it) => it.ticket === ticket)?.number ?? null) : null;
  return {
    kind: 'log',
    ticket,
    number,
    seq,
    says: `was not there at ${at}, when all of its time was anchored: it was put in later.`,
  };
}

/** The events are there, and stand in another order or among those of another minute. */
function moved([first]: readonly PlacedEvent[], { at, tickets }: Anchor): Finding {
  const { ticket, number, seq } = tickets.find((it) => it.ticket === first?.ticket) ?? tickets[0]!;
  const says = `or another one of those anchored at ${at} stands elsewhere among all events than it did then.`;
  return { kind: 'log', ticket, number, seq: first?.ticket === ticket ? first.seq : seq, says };
}
