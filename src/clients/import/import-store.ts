import type pg from 'pg';
import type { CleanText } from '../../kit/clean-text.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { personOf } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import type { RemovedInRow } from '../import-contract.ts';
import type { CleanBadRow } from './bad-row.ts';
import type { CleanSummary } from './clean-batches.ts';
import type { Counts } from './plan-batch.ts';

/** Enters an import that begins; the rows of old ones go, since people are named in them. */
export async function beginImport(
  pool: pg.Pool,
  who: WhoDid,
  file: CleanText,
  { encoding, delimiter, headings, leftOut, rows, companies }: CleanSummary,
  now: Temporal.Instant,
): Promise<string> {
  await forgetOldRows(pool, now);
  const id = uuidv7();
  await pool.query(
    `insert into clients.import (id, started_by, started_at, seen_at, file, encoding, delimiter, headings, left_out, rows, companies)
     values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, personOf(who), now, file, encoding, delimiter, headings, leftOut, rows, companies],
  );
  return id;
}

async function forgetOldRows(pool: pg.Pool, now: Temporal.Instant): Promise<void> {
  await pool.query(
    `with old as (select id from clients.import where started_at < $1::timestamptz - interval '30 days'),
          bad as (delete from clients.import_bad_row where import in (select id from old))
     delete from clients.import_removed where import in (select id from old)`,
    [now],
  );
}

/** What a batch came to: companies of each kind, the rows left out, and how many companies were gone through. */
export interface Step extends Counts {
  bad: readonly CleanBadRow[];
  /** Of the rows of its companies, and of those that were left out before. */
  removed: readonly RemovedInRow[];
  handled: number;
}

/** Notes a batch, in the transaction that wrote it. */
export async function noteBatch(
  client: pg.ClientBase | pg.Pool,
  id: string,
  { bad, removed, handled, made, changed, unchanged }: Step,
  now: Temporal.Instant,
): Promise<void> {
  await client.query(
    `insert into clients.import_bad_row (import, line, cells, problems)
     select $1, it.line, it.cells, it.problems from jsonb_to_recordset($2::jsonb) as it(line int, cells text[], problems jsonb)`,
    [id, JSON.stringify(bad.map(storable))],
  );
  await client.query(
    `insert into clients.import_removed (import, line, class, document, clause, count)
     select $1, it.line, it.class, it.document, it.clause, it.count
       from jsonb_to_recordset($2::jsonb) as it(line int, class text, document text, clause text, count int)
         on conflict (import, line, clause) do nothing`,
    [id, JSON.stringify(removed)],
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
const storable = ({ line, cells, problems }: CleanBadRow) => ({
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
