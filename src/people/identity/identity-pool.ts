import pg from 'pg';
import type { Address } from '../../kit/db/address.ts';
import { type Log, silentLog } from '../../kit/log.ts';

/** Connections for the identity library: it names tables without a schema, and takes times as the driver gives them. */
export function openIdentityPool(address: Address, log: Log = silentLog): pg.Pool {
  const pool = new pg.Pool({
    ...address.as('hub_app'),
    max: 4,
    application_name: 'leantech-hub identity',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 10_000,
    options: '-c timezone=UTC -c search_path=people',
  });
  pool.on('error', (error) => {
    if (!pool.ending) log.warn({ err: { message: error.message } }, 'a connection for identity broke');
  });
  return pool;
}
