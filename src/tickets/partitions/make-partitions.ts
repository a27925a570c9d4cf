import pg from 'pg';
import { addMonth } from './add-month.ts';
import { type Month, monthAt, monthOf } from './months.ts';

/** How many months are ready beyond the present one. */
export const MONTHS_AHEAD = 12;

/** Any number of its own: two who make partitions of one database at once would be in each other's way. */
const LOCK = 7_010_155_312;

/** Makes the partitions that are missing, as the owner; gives the names of those that it made. Nothing where another is at it. */
export async function makePartitions(client: pg.ClientBase, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
  if (!rows[0]!.got) return [];
  try {
    return await addMissing(client, now);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

async function addMissing(client: pg.ClientBase, now: Temporal.Instant): Promise<string[]> {
  const ahead = Array.from({ length: MONTHS_AHEAD + 1 }, (_, months) => monthAt(now, months));
  const past = await monthsInDefault(client, ahead[0]!.from);
  const there = await partitionNames(client);
  const missing = [...past, ...ahead].filter(({ table }) => !there.has(table));
  for (const month of missing) await addMonth(client, month);
  return missing.map(({ table }) => table);
}

/** Past months of which the default partition holds logs; found by one look into its index for each. */
async function monthsInDefault(client: pg.ClientBase, until: string): Promise<Month[]> {
  const months: Month[] = [];
  for (let from = EARLIEST; ; from = months.at(-1)!.to) {
    const { rows } = await client.query<{ ticket: string }>(
      'select ticket from tickets.event_default where ticket >= $1 and ticket < $2 order by ticket limit 1',
      [from, until],
    );
    if (rows.length === 0) return months;
    months.push(monthOf(rows[0]!.ticket));
  }
}

/** What claims to be older was not made by a clock that goes right: it stays in the default partition. */
const EARLIEST = monthAt(Temporal.Instant.from('2020-01-01T00:00:00Z')).from;

/** Names of the partitions that are there, without the default one. hub_app may ask. */
export async function partitionNames(db: pg.ClientBase | pg.Pool): Promise<Set<string>> {
  const { rows } = await db.query<{ name: string }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'tickets.event'::regclass and c.relname <> 'event_default'`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Whether a try failed since somebody else held a lock: the next one may go through. */
export const isBusy = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '55P03';
