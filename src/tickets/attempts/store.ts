import type pg from 'pg';
import type { Attempt } from './attempt.ts';

/** What names an attempt. */
export type AttemptName = Pick<Attempt, 'actor' | 'route' | 'key'>;

/** For how long the same key gives the same answer. */
const KEPT = { hours: 24 };

/** What was answered under a key, where that is not too long ago. */
export async function findAttempt(
  pool: pg.Pool,
  { actor, route, key }: AttemptName,
  now: Temporal.Instant,
): Promise<Pick<Attempt, 'asked' | 'status' | 'answer'> | undefined> {
  const { rows } = await pool.query<Attempt & { isOver: boolean }>({
    name: 'tickets-find-attempt',
    text: `select encode(asked, 'hex') as asked, status, answer, at < $4 as "isOver"
             from tickets.attempt where actor = $1 and route = $2 and key = $3`,
    values: [actor, route, key, now.subtract(KEPT)],
  });
  const found = rows[0];
  // One that is over would stand in the way of the new one.
  if (found?.isOver) await forgetAttempts(pool, now);
  return found?.isOver ? undefined : found;
}

/** Forgets what is older than a day; says how many. */
export async function forgetAttempts(pool: pg.Pool, now: Temporal.Instant): Promise<number> {
  const { rowCount } = await pool.query('delete from tickets.attempt where at < $1', [now.subtract(KEPT)]);
  return rowCount ?? 0;
}
