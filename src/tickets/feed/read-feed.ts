import type pg from 'pg';
import type { EventActor } from '../event.ts';
import type { EventType } from '../event-catalogue.ts';
import type { Place } from './place.ts';

/** An entry of some ticket's log as the feed gives it: no words, and what decides who may know of it. */
export interface FeedItem {
  tx: string;
  id: string;
  ticket: string;
  number: number;
  type: EventType;
  seq: number;
  actor: EventActor;
  /** The ticket's by now. */
  version: number;
  restricted: boolean;
  assignee: string | null;
  openedBy: EventActor;
}

/** What followed a place. */
export interface Batch {
  items: FeedItem[];
  /** Whether there are more, or some that are not to be read yet: an older transaction still runs. */
  more: 'at once' | 'soon' | 'no';
}

/** How many entries one question gives at most. */
export const MOST = 500;

/**
 * What was written after a place, in the order (transaction, id), below the oldest transaction that still runs: nothing that commits
 * later can come before what was given. So an entry of a transaction that was held open is late, and never lost.
 */
export async function readFeed(pool: pg.Pool, { tx, id }: Place): Promise<Batch> {
  const { rows } = await pool.query<FeedItem & { isPending: boolean }>({
    name: 'tickets-feed',
    text: `
      with edge as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
      select (select exists (select from tickets.event p where p.tx >= edge.xmin)) as "isPending",
             e.tx::text as tx, e.id, e.ticket, e.type, e.seq, e.actor,
             t.number, t.version, t.restricted, t.assignee, t.state -> 'openedBy' as "openedBy"
        from edge
        left join lateral (
          select tx, id, ticket, type, seq, actor from tickets.event
           where (tx, id) > ($1::xid8, $2::uuid) and tx < edge.xmin
           order by tx, id limit ${MOST}) e on true
        left join tickets.ticket t on t.id = e.ticket
       order by e.tx, e.id`,
    values: [tx, id],
  });
  const items = rows.filter((it) => it.id !== null).map(({ isPending: _, ...item }) => item);
  return { items, more: items.length === MOST ? 'at once' : rows[0]!.isPending ? 'soon' : 'no' };
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** The place where the feed is now: what is committed from here on comes after it. */
export async function placeNow(pool: pg.Pool): Promise<Place> {
  const { rows } = await pool.query<{ tx: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as tx');
  return { tx: rows[0]!.tx, id: FIRST };
}

/** Whether a place is one of the future: the database was put back to an older state meanwhile. */
export async function isAhead(pool: pg.Pool, { tx }: Place): Promise<boolean> {
  const { rows } = await pool.query<{ ahead: boolean }>(
    'select $1::xid8 >= pg_snapshot_xmax(pg_current_snapshot()) as ahead',
    [tx],
  );
  return rows[0]!.ahead;
}
