import { countsAt } from './counts-at.ts';
import type { ClockEvent, Flag, PlacedEvent } from './event.ts';

/** Events in the order in which they count, without what was taken back. */
export interface Arranged {
  events: PlacedEvent[];
  /** Responses that bounced, by key: they were none, and a pause that rested on one never began. */
  bounced: ReadonlySet<string>;
  flags: Flag[];
}

/**
 * Puts events into the order in which they count, whatever the order of their arrival: by instant, then by kind (rule 9),
 * then by id. Corrections are applied and what is later than `asOf` is left out.
 */
export function arrange(events: readonly ClockEvent[], asOf: number): Arranged {
  const flags: Flag[] = [];
  const known: PlacedEvent[] = [];
  for (const event of corrected(events, asOf)) {
    const { at, flag } = countsAt(event);
    if (at > asOf) continue;
    known.push({ ...event, at });
    if (flag) flags.push(flag);
  }
  fromFirstContact(known);
  const ordered = known.sort(inOrder).filter((it, index) => !isSame(it, known[index - 1]));
  const bounces = ordered.filter((it) => it.type === 'bounce');
  return {
    events: withoutUnmerged(ordered),
    bounced: new Set(bounces.map((it) => keyOf(it, it.of))),
    flags,
  };
}

/** What arrived twice stands twice in a row, and counts once. */
function isSame(event: PlacedEvent, before: PlacedEvent | undefined): boolean {
  return before !== undefined && event.id === before.id && event.ticket === before.ticket;
}

function inOrder(a: PlacedEvent, b: PlacedEvent): number {
  return a.at - b.at || rankOf(a) - rankOf(b) || compare(a.id, b.id) || compare(a.ticket, b.ticket);
}

/** Ids are unique in a log; cases that people write use them again in each ticket. */
export function keyOf({ ticket }: Pick<ClockEvent, 'ticket'>, id: string): string {
  return `${ticket} ${id}`;
}

/** Rule 9. What is not in it: a ticket begins before everything, and merges come after. */
const ranks: Record<ClockEvent['type'], number> = {
  opened: -1,
  message: 0,
  response: 0,
  bounce: 0,
  reference: 0,
  action: 0,
  'no-reply-needed': 0,
  resume: 1,
  severity: 2,
  pause: 3,
  status: 3,
  resolve: 4,
  close: 5,
  reopen: 6,
  moved: 7,
  split: 7,
  merge: 7,
  unmerge: 7,
  corrected: 7,
};

/** A status is what it does: it ends a pause, begins one, resolves or closes. */
function rankOf(event: ClockEvent): number {
  if (event.type !== 'status') return ranks[event.type];
  if (event.to === 'resolved') return ranks.resolve;
  if (event.to === 'closed') return ranks.close;
  return event.to.startsWith('waiting') ? ranks.pause : ranks.resume;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The latest correction of each event holds; the original stays in the log. */
function corrected(events: readonly ClockEvent[], asOf: number): readonly ClockEvent[] {
  const corrections = events
    .filter((it) => it.type === 'corrected')
    .filter((it) => it.occurredAt <= asOf)
    .sort((a, b) => a.occurredAt - b.occurredAt || compare(a.id, b.id));
  if (!corrections.length) return events;
  const right = new Map(corrections.map((it) => [keyOf(it, it.of), it.to]));
  return events.map((it) => {
    const to = right.get(keyOf(it, it.id));
    return to === undefined ? it : at(it, to);
  });
}

/** A corrected instant is taken as it is: what was recorded late by mistake does not hold it back. */
function at(event: ClockEvent, occurredAt: number): ClockEvent {
  const { skew: _, ...rest } = event;
  return { ...rest, occurredAt, recordedAt: occurredAt };
}

/** Where a message turns up that is older than the contact, the client had reached us by then. */
function fromFirstContact(events: PlacedEvent[]): void {
  for (const opened of events) {
    if (opened.type !== 'opened' || !opened.contacted) continue;
    for (const it of events)
      if (it.type === 'message' && it.ticket === opened.ticket) opened.at = Math.min(opened.at, it.at);
  }
}

/** An unmerge takes its merge back as if it had never been. */
function withoutUnmerged(events: PlacedEvent[]): PlacedEvent[] {
  if (!events.some((it) => it.type === 'unmerge')) return events;
  const gone = new Set<PlacedEvent>();
  for (const [index, event] of events.entries()) {
    if (event.type !== 'unmerge') continue;
    const merge = events
      .slice(0, index)
      .findLast((it) => it.type === 'merge' && it.ticket === event.ticket && !gone.has(it));
    if (merge) gone.add(merge);
    gone.add(event);
  }
  return events.filter((it) => !gone.has(it));
}
