import type pg from 'pg';
import type { Clock } from '../../kit/clock.ts';
import type { Finder } from '../../kit/http/guard.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import type { Session } from '../account-contract.ts';
import { IDLE_SECONDS } from '../identity/limits.ts';

interface Row {
  id: string;
  person: string;
  since: Temporal.Instant;
  lastSeen: Temporal.Instant;
  address: string;
  browser: string;
}

const SELECT = `
  select id, person_id as person, created_at as since, seen_at as "lastSeen",
         coalesce(ip_address, '') as address, coalesce(user_agent, '') as browser
    from people.session where expires_at > $1 and seen_at > $2`;

type Parts = { pool: pg.Pool; clock: Clock };

/** Where somebody is signed in now, the latest first. */
export async function listSessions(parts: Parts, person: string, current: string): Promise<Session[]> {
  const { rows } = await parts.pool.query<Row>(`${SELECT} and person_id = $3 order by seen_at desc, id`, [
    ...lasting(parts),
    person,
  ]);
  return rows.map(({ id, since, lastSeen, address, browser }) => ({
    id,
    isThis: id === current,
    since: since.toString(),
    lastSeen: lastSeen.toString(),
    address,
    browser,
  }));
}

/** How a route finds a session by its address. */
export function sessionFinder(parts: Parts): Finder<{ id: string; person: string }> {
  return {
    kind: 'session',
    find: async (c) => {
      const id = c.req.param('id');
      if (!isUuid(id)) return undefined;
      return (await parts.pool.query<Row>(`${SELECT} and id = $3`, [...lasting(parts), id])).rows[0];
    },
    thing: ({ person }) => ({ owner: person }),
  };
}

function lasting({ clock }: Parts): [Temporal.Instant, Temporal.Instant] {
  const now = clock.now();
  return [now, now.subtract({ seconds: IDLE_SECONDS })];
}
