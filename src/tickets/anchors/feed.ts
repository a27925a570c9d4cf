import type pg from 'pg';
import type { Anchor } from './anchor.ts';

/** What of an event is anchored. */
export interface FeedEvent {
  /** The transaction that wrote it. */
  tx: string;
  id: string;
  ticket: string;
  number: number | null;
  seq: number;
  /** Hexadecimal. */
  hash: string;
}

/**
 * Events after a position in the order of the feed, as far as it is whole: below the oldest transaction that runs nothing can be
 * added any more (F21).
 */
export async function readFeed(db: pg.Pool, after: Anchor['position'], most: number): Promise<FeedEvent[]> {
  const { rows } = await db.query<FeedEvent>({
    name: 'tickets-read-feed-hashes',
    text: `select f.*, t.number
             from (select tx::text, id, ticket, seq, encode(hash, 'hex') as hash from tickets.event e
                    where (e.tx, e.id) > ($1::text::xid8, $2::uuid) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                    order by e.tx, e.id limit $3) f
             left join tickets.ticket t on t.id = f.ticket
            order by f.tx::xid8, f.id`,
    values: [after.tx, after.id, most],
  });
  return rows;
}

/** Whether the event at a position is there. */
export async function isThere(db: pg.ClientBase | pg.Pool, { tx, id }: Anchor['position']): Promise<boolean> {
  const { rowCount } = await db.query('select from tickets.event where tx = $1::text::xid8 and id = $2', [tx, id]);
  return rowCount === 1;
}
