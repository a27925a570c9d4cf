import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Log, silentLog } from '../log.ts';
import type { Address } from './address.ts';
import { typeParsers } from './types.ts';

/** The program's connections, one pool per role. */
export interface Database {
  /** As hub_app: what the program does for staff. */
  app: pg.Pool;
  /** As hub_contact: what a client's contact reads; can see public columns of its own company only. */
  contact: pg.Pool;
  close(): Promise<void>;
}

/** Opens the pools; connections are made when they are first needed. */
export function openDatabase(address: Address, log: Log = silentLog): Database {
  const app = openPool(address.as('hub_app'), { max: 12, statementTimeoutMs: 30_000, log });
  const contact = openPool(address.as('hub_contact'), { max: 6, statementTimeoutMs: 5000, log });
  return {
    app,
    contact,
    close: async () => {
      await Promise.all([app.end(), contact.end()]);
    },
  };
}

interface PoolOptions {
  max: number;
  /** A statement that takes longer is ended; 0 sets no limit. */
  statementTimeoutMs: number;
  log?: Log;
}

/** How long after its limit the end of a statement may be on its way. */
const LATE_MS = 5000;

/**
 * A pool with the hub's types and time zone. A connection that breaks is dropped: while idle nobody notices, in a
 * transaction the statement that runs fails, and the process lives on.
 */
export function openPool(config: pg.PoolConfig, { max, statementTimeoutMs, log = silentLog }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    max,
    types: typeParsers,
    application_name: 'leantech-hub',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    // Where the line swallows the answer, the server's own limit is never heard of.
    ...(statementTimeoutMs > 0 ? { query_timeout: statementTimeoutMs + LATE_MS } : {}),
    options: '-c timezone=UTC -c intervalstyle=iso_8601',
  });
  // Once the pool is being closed, a connection that breaks has done its work.
  const tell = (err: Error, words: string) => {
    if (!pool.ending) log.warn({ err: { message: err.message, stack: err.stack } }, words);
  };
  pool.on('error', (err) => tell(err, 'a database connection broke'));
  // While a connection is lent out the pool does not listen to it, and an error that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', (err) => tell(err, 'a database connection broke in use')));
  return pool;
}

/** Typed SQL for a module's own tables: `queries<PeopleTables>(database.app)`. */
export function queries<Tables>(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
