import { createHmac } from 'node:crypto';
import type { People } from '../service.ts';

/** A code is taken a step early and a step late, so it is valid for 90 seconds; a little longer is remembered. */
const REMEMBERED_SECONDS = 120;

/**
 * Takes a code of an authenticator app out of use before it is looked at, so that of two who send the same one at the same moment
 * one is refused. False where it was used.
 */
export async function spendCode({ pool, clock, key }: People, person: string, code: string): Promise<boolean> {
  const now = clock.now();
  const hash = createHmac('sha256', key.reveal()).update(`code ${person} ${code}`).digest('hex');
  await pool.query('delete from people.used_code where used_at < $1', [now.subtract({ seconds: REMEMBERED_SECONDS })]);
  const { rowCount } = await pool.query(
    'insert into people.used_code (person, code_hash, used_at) values ($1, $2, $3) on conflict do nothing',
    [person, hash, now],
  );
  return rowCount === 1;
}
