import type pg from 'pg';
import { together } from '../../kit/db/together.ts';
import { remembered } from '../../kit/remembered.ts';
import type { Attempt } from './attempt.ts';

/** What names an attempt. */
export type AttemptName = Pick<Attempt, 'actor' | 'route' | 'key'>;

/** For how long the same key gives the same answer. */
const KEPT = { hours: 24 };

/** What was answered under a key, where that is not too long ago; one question for all who ask at the moment. */
export async function findAttempt(pool: pg.Pool, name: AttemptName, now: Temporal.Instant): Promise<Known | undefined> {
  const found = await finders.of(pool)(name);
  const isOver = found && Temporal.Instant.compare(found.at, now.subtract(KEPT)) < 0;
  // One that is over would stand in the way of the new one.
  if (isOver) await forgetAttempts(pool, now);
  return isOver ? undefined : found;
}

type Known = Pick<Attempt, 'asked' | 'status' | 'answer'>;

const finders = remembered((pool: pg.Pool) =>
  together(async (names: readonly AttemptName[]) => {
    const { rows } = await pool.query<Known & { nth: number; at: Temporal.Instant }>({
      name: 'tickets-find-attempts',
      text: `select n.nth::int as nth, encode(a.asked, 'hex') as asked, a.status, a.answer, a.at
               from unnest($1::text[], $2::text[], $3::text[]) with ordinality as n (actor, route, key, nth)
               join tickets.attempt a on a.actor = n.actor and a.route = n.route and a.key = n.key`,
      values: [names.map((it) => it.actor), names.map((it) => it.route), names.map((it) => it.key)],
    });
    const found = new Map(rows.map(({ nth, ...it }) => [nth, it]));
    return names.map((_, index) => found.get(index + 1));
  }),
);

/** Forgets what is older than a day; says how many. */
export async function forgetAttempts(pool: pg.Pool, now: Temporal.Instant): Promise<number> {
  const { rowCount } = await pool.query('delete from tickets.attempt where at < $1', [now.subtract(KEPT)]);
  return rowCount ?? 0;
}
