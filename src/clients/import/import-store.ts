import type pg from 'pg';
import { uuidv7 } from '../../kit/ids.ts';
import { personOf } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import type { BadRow } from './bad-row.ts';
import type { Counts } from './plan-batch.ts';
import type { FileSummary } from './read-file.ts';

/** Enters an import that begins; the rows of old ones go, since people are named in them. */
export async function beginImport(
  pool: pg.Pool,
  who: WhoDid,
  file: string,
  { encoding, delimiter, headings, leftOut, rows, companies }: FileSummary,
  now: Temporal.Instant,
): Promise<string> {
  await pool.query(
    `delete from clients.import_bad_row where import in (select id from clients.import where started_at < $1::timestamptz - interval '30 days')`,
    [now],
  );
  const id = uuidv7();
  await pool.query(
    `insert into clients.import (id, started_by, started_at, seen_at, file, encoding, delimiter, headings, left_out, rows, companies)
     values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, personOf(who), now, file, encoding, delimiter, headings, leftOut, rows, companies],
  );
  return id;
}

/** What a batch came to: companies of each kind, the rows left out, and how many companies were gone through. */
export interface Step extends Counts {
  bad: readonly BadRow[];
  handled: number;
}

/** Notes a batch, in the transaction that wrote it. */
export async function noteBatch(
  client: pg.ClientBase | pg.Pool,
  id: string,
  { bad, handled, made, changed, unchanged }: Step,
  now: Temporal.Instant,
): Promise<void> {
  await client.query(
    `insert into clients.import_bad_row (import, line, cells, problems)
     select $1, it.line, it.cells, it.problems from jsonb_to_recordset($2::jsonb) as it(line int, cells text[], problems jsonb)`,
    [id, JSON.stringify(bad.map(storable))],
  );
  await client.query(
    `update clients.import
        set bad_rows = bad_rows + $2, handled = handled + $3, made = made + $4, changed = changed + $5, unchanged = unchanged + $6,
            seen_at = $7
      where id = $1`,
    [id, bad.length, handled, made, changed, unchanged, now],
  );
}

/** The database holds no NUL; a sign stands for it. */
const storable = ({ line, cells, problems }: BadRow) => ({
  line,
  cells: cells.map((it) => it.replaceAll('\0', '\u2400')),
  problems,
});

/** Ends an import. */
export async function endImport(
  client: pg.ClientBase | pg.Pool,
  id: string,
  state: 'done' | 'failed' | 'interrupted',
  now: Temporal.Instant,
): Promise<void> {
  await client.query('update clients.import set state = $2, seen_at = $3 where id = $1', [id, state, now]);
}
