import type pg from 'pg';
import { inTransaction } from './transaction.ts';

/**
 * Reads on behalf of a client's contact, in one read-only transaction. `pool` is the one of hub_contact: row-level security then
 * shows the public columns of this company only, and nothing at all where a statement runs outside of this function.
 */
export async function asContact<T>(
  pool: pg.Pool,
  company: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction read only');
    // Holds until the end of this transaction, so that the connection carries it to nobody else.
    await client.query("select set_config('hub.company', $1, true)", [company]);
    return work(client);
  });
}
