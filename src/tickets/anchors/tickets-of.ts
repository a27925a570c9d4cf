import type { AnchoredTicket } from './anchor.ts';
import type { FeedEvent } from './feed.ts';

/** What an anchor keeps of each ticket, in the order in which they come. */
export function ticketsOf(events: readonly FeedEvent[]): AnchoredTicket[] {
  const byTicket = Map.groupBy(events, (it) => it.ticket);
  return [...byTicket.values()].map((own) => {
    // Transactions that ran side by side may stand the other way round than what they wrote to a ticket.
    const [last, ...others] = own.toSorted((a, b) => b.seq - a.seq);
    const { ticket, number, seq, hash } = last!;
    const kept = Object.fromEntries(others.map((it) => [it.seq, it.hash.slice(0, 16)]));
    return { ticket, number, seq, hash, ...(others.length ? { others: kept } : {}) };
  });
}
