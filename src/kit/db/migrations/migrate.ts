import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '../../refusal.ts';
import { lineAt, type Migration } from './files.ts';

/** Any number of its own: only who asks for this lock on this database waits for it. */
const LOCK = 7_010_155_310;

export interface MigrateOptions {
  progress?: (line: string) => void;
  /** How long to wait for another process that migrates. */
  patienceMs?: number;
}

/**
 * Brings the schema up to date: each file that was not run yet, in order, in a transaction of its own. Killed half-way, the
 * file that ran leaves nothing behind and runs again. Two at once: one works, the other waits and finds it done. Returns
 * the names of the files that were run.
 */
export async function migrate(
  config: pg.ClientConfig,
  files: Migration[],
  options: MigrateOptions = {},
): Promise<string[]> {
  const client = new pg.Client({ ...config, application_name: 'leantech-hub migrate' });
  client.on('error', () => {});
  await client.connect();
  try {
    await takeLock(client, options);
    const pending = await findPending(client, files);
    for (const file of pending) {
      options.progress?.(`Updating the database: ${file.name} …`);
      await run(client, file);
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Asks again and again instead of waiting inside PostgreSQL: a waiting statement would block an index build (F12). */
async function takeLock(client: pg.Client, { patienceMs = 120_000, progress }: MigrateOptions): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let told = false; !(await tryLock(client)); told = true) {
    if (!told) progress?.('Another hub is updating the database; waiting for it …');
    if (Date.now() > deadline) throw lockedTooLong();
    await sleep(100);
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
  return rows[0]!.got;
}

async function findPending(client: pg.Client, files: Migration[]): Promise<Migration[]> {
  await client.query(`
    create schema if not exists kit;
    create table if not exists kit.migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default clock_timestamp()
    )`);
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from kit.migration');
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of files) {
    if ((applied.get(name) ?? sha256) !== sha256) throw changed(name);
    applied.delete(name);
  }
  const [unknown] = applied.keys();
  if (unknown) throw tooNew(unknown);
  const done = new Set(rows.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
}

async function run(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin; set local lock_timeout = 10000');
    await client.query(sql);
    await client.query('insert into kit.migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw explain(error, name, sql);
  }
}

function explain(error: unknown, name: string, sql: string): Error {
  if (!(error instanceof pg.DatabaseError)) return error as Error;
  const line = error.position ? `:${lineAt(sql, Number(error.position))}` : '';
  if (error.code === '55P03') return busy(name, error);
  if (error.code === '53100') return full(name, error);
  return new Error(`migrations/${name}${line}: ${error.message}`, { cause: error });
}

const changed = (name: string) =>
  new Refusal({
    code: 'migration-changed',
    message: `migrations/${name} is not the file that this database was made with.`,
    remedy: 'Restore the file as it was (git checkout migrations/), and write further changes into a new file.',
  });

const tooNew = (name: string) =>
  new Refusal({
    code: 'database-newer',
    message: `This database was updated by a newer version of the hub (${name}).`,
    remedy: 'Start that version, or restore a backup from before the update.',
  });

const busy = (name: string, cause: Error) =>
  new Refusal({
    code: 'migration-busy',
    status: 503,
    message: `The database is in use in a way that keeps migrations/${name} from running; nothing was changed.`,
    remedy: 'Stop the other hubs and long queries on this database, then start again.',
    cause,
  });

const full = (name: string, cause: Error) =>
  new Refusal({
    code: 'disk-full',
    status: 503,
    message: `The disk of the database became full during migrations/${name}; nothing was changed.`,
    remedy: 'Free some space and start again.',
    cause,
  });

const lockedTooLong = () =>
  new Refusal({
    code: 'migration-locked',
    status: 503,
    message: 'Another process has been updating the database for more than two minutes.',
    remedy: 'Wait for it or stop it, then start again.',
  });
