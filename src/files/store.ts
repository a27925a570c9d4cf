import type pg from 'pg';
import type { FileFacts, FileId } from './kept-file.ts';

/** What stands in the table of a file. */
export interface Row extends FileFacts {
  keptAt: Temporal.Instant;
}

/**
 * Holds a file against everybody else who would keep or remove it, until the transaction ends. Two files that share a number wait for
 * each other for a moment, no more.
 */
export async function lockInTransaction(client: pg.ClientBase, { company, hash }: FileId): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`files ${company} ${hash}`]);
}

/** The same, until the work is done, for what has to be committed meanwhile. */
export async function holding<T>(
  pool: pg.Pool,
  { company, hash }: FileId,
  work: (client: pg.ClientBase) => Promise<T>,
) {
  const client = await pool.connect();
  const key = [`files ${company} ${hash}`];
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', key);
    const result = await work(client);
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', key);
    client.release();
    return result;
  } catch (error) {
    // The lock ends with its connection.
    client.release(true);
    throw error;
  }
}

/** Notes that the bytes of a file are safe; says whether they are new to this company. The first name and type stay. */
export async function noteKept(client: pg.ClientBase, facts: FileFacts, now: Temporal.Instant): Promise<boolean> {
  const { company, hash, size, type, name, declared, isInspected } = facts;
  const { rows } = await client.query<{ isNew: boolean }>(
    `insert into files.file (company, hash, size, type, name, declared, inspected, first_kept_at, kept_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
     on conflict (company, hash) do update set kept_at = greatest(file.kept_at, excluded.kept_at)
     returning xmax = 0 as "isNew"`,
    [company, hash, size, type, name, declared, isInspected, now],
  );
  return rows[0]!.isNew;
}

const FACTS = 'company, hash, size, type, name, declared, inspected as "isInspected", kept_at as "keptAt"';

/** What is known of a file. */
export async function factsOf(client: pg.ClientBase | pg.Pool, { company, hash }: FileId): Promise<Row | undefined> {
  const sql = `select ${FACTS} from files.file where company = $1 and hash = $2`;
  return (await client.query<Row>(sql, [company, hash])).rows[0];
}

/** Every file, a page at a time, in the order of companies and hashes; only those last kept before a moment where one is given. */
export async function* allFiles(pool: pg.Pool, keptBefore?: Temporal.Instant): AsyncGenerator<Row> {
  let after: FileId | undefined = { company: '00000000-0000-0000-0000-000000000000', hash: '' };
  while (after) {
    const { rows }: pg.QueryResult<Row> = await pool.query(
      `select ${FACTS} from files.file
        where (company, hash) > ($1, $2) and ($3::timestamptz is null or kept_at < $3)
        order by company, hash limit 500`,
      [after.company, after.hash, keptBefore],
    );
    yield* rows;
    after = rows.at(-1);
  }
}

/** Forgets a file; not where it was kept again since `keptBefore`, nor where somebody refers to it by a foreign key. */
export async function forget(
  client: pg.ClientBase,
  { company, hash }: FileId,
  keptBefore?: Temporal.Instant,
): Promise<boolean> {
  const sql = 'select files.forget($1, $2, $3) as gone';
  return (await client.query<{ gone: boolean }>(sql, [company, hash, keptBefore])).rows[0]!.gone;
}
