import type pg from 'pg';
import { databaseAway } from './database-away.ts';

/** Runs the work in one transaction: all of it, or nothing where it throws. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that broke, or cannot even roll back, is not given to the next.
    if (databaseAway(error)) client.release(true);
    else
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      );
    throw error;
  }
}
