import type pg from 'pg';
import { quoteName } from '../../kit/db/roles.ts';

const AT_ONCE = 2000;
let cursors = 0;

/** The rows of a query of our own, read a few thousand at a time in the transaction of the caller. */
export async function* cursor<T extends pg.QueryResultRow>(client: pg.ClientBase, sql: string): AsyncGenerator<T> {
  const name = quoteName(`tickets_${++cursors}`);
  await client.query(['declare', name, 'no scroll cursor for', sql].join(' '));
  for (;;) {
    const { rows } = await client.query<T>(['fetch', AT_ONCE, 'from', name].join(' '));
    yield* rows;
    if (rows.length < AT_ONCE) break;
  }
  await client.query(['close', name].join(' '));
}
