import type pg from 'pg';
import { quoteName } from '../../kit/db/roles.ts';
import type { Month } from './months.ts';

const COLUMNS = 'ticket, seq, id, type, v, actor, occurred_at, recorded_at, edition, data, texts, hash, tx';

/** How long whoever writes may have to wait for us. */
const LOCK_TIMEOUT_MS = 1000;

/**
 * Makes the partition of a month, and moves there what the default partition holds of it. It is made aside and attached: that takes no
 * lock on the whole log. Only those wait who write to the default partition. Where somebody else keeps it locked, it gives up after a
 * second, leaves everything as it was, and throws (55P03).
 */
export async function addMonth(client: pg.ClientBase, month: Month): Promise<void> {
  try {
    await client.query(`begin; set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await client.query('lock table only tickets.event_default in share row exclusive mode');
    await makeAside(client, month);
    await attach(client, month);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function makeAside(client: pg.ClientBase, { table, from, to }: Month): Promise<void> {
  await client.query(
    `create table tickets.${quoteName(table)} (like tickets.event including defaults including constraints including indexes)`,
  );
  await client.query(
    `insert into tickets.${quoteName(table)} (${COLUMNS})
     select ${COLUMNS} from tickets.event_default where ticket >= $1 and ticket < $2`,
    [from, to],
  );
  await client.query('delete from tickets.event_default where ticket >= $1 and ticket < $2', [from, to]);
}

/** PostgreSQL takes no parameters in such a statement, so it writes the statement itself first. */
async function attach(client: pg.ClientBase, { table, from, to }: Month): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `select format('alter table tickets.event attach partition tickets.%I for values from (%L) to (%L)',
                   $1::text, $2::text, $3::text) as sql`,
    [table, from, to],
  );
  await client.query(rows[0]!.sql);
}
