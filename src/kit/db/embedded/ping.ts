import pg from 'pg';
import { Refusal } from '../../refusal.ts';
import type { Secret } from '../../secret.ts';
import { SUPERUSER } from './cluster.ts';

/** The server is up, or it is on its way up or down, or nobody is there. */
export type Pulse = 'up' | 'busy' | 'silent';

/** Asks the server whether it takes work. */
export async function ping(run: string, password: Secret): Promise<Pulse> {
  const client = new pg.Client({ ...superuserConfig(run, password), connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return 'up';
  } catch (error) {
    return pulseOf(error as { code?: string; message: string }, run);
  }
}

function pulseOf(error: { code?: string; message: string }, run: string): Pulse {
  if (error.code === '57P03' || error.code === '53300') return 'busy';
  if (error.code !== '28P01') return 'silent';
  throw new Refusal({
    code: 'secrets-wrong',
    message: `The database behind ${run} does not take the password in secrets.json.`,
    remedy: 'Put secrets.json and the database back from the same backup of the data folder.',
  });
}

/** How the superuser of the hub's own cluster connects. */
export function superuserConfig(run: string, password: Secret, database = 'postgres'): pg.ClientConfig {
  return { host: run, port: 5432, user: SUPERUSER, password: password.reveal(), database };
}
