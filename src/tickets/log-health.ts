import type pg from 'pg';
import { lastLine } from '../kit/lines-file.ts';
import { readAnchor, START } from './anchors/anchor.ts';
import { isThere } from './anchors/feed.ts';
import { anchorsFile } from './anchors/take-anchor.ts';
import { partitionNames } from './partitions/make-partitions.ts';
import { monthAt } from './partitions/months.ts';

/** How the keeping of the logs goes. */
export interface LogHealth {
  /** When the last anchor was taken; null where there is none. */
  lastAnchorAt: string | null;
  /** Events that should be anchored by now, since they are more than two minutes old. */
  waiting: { events: number; since: Temporal.Instant | null };
  /** Whether the last anchored event is in the database: after a restore it may not be, and nothing is anchored then. */
  isLastThere: boolean;
  /** How many months beyond the present one have their partition. */
  monthsAhead: number;
}

/** Looks at the anchors of a data folder and at the database; changes nothing. */
export async function logHealth(
  db: pg.ClientBase | pg.Pool,
  { dataDir, now }: { dataDir: string; now: Temporal.Instant },
): Promise<LogHealth> {
  const last = readAnchor(lastLine(anchorsFile(dataDir)) ?? '');
  const { tx, id } = last?.position ?? START;
  const { rows } = await db.query<LogHealth['waiting']>(
    `select count(*)::int as events, min(recorded_at) as since from tickets.event e
      where (e.tx, e.id) > ($1::text::xid8, $2::uuid) and recorded_at < $3`,
    [tx, id, now.subtract({ minutes: 2 })],
  );
  const isLastThere = !last || (await isThere(db, last.position));
  return { isLastThere, lastAnchorAt: last?.at ?? null, waiting: rows[0]!, monthsAhead: await monthsAhead(db, now) };
}

async function monthsAhead(db: pg.ClientBase | pg.Pool, now: Temporal.Instant): Promise<number> {
  const there = await partitionNames(db);
  let months = 0;
  while (there.has(monthAt(now, months + 1).table)) months += 1;
  return months;
}
