import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import type { Finder } from '../kit/http/guard.ts';
import { isUuid } from '../kit/is-uuid.ts';
import type { Token } from './token-contract.ts';

interface Row extends Omit<Token, 'made' | 'until' | 'lastUsed'> {
  person: string | null;
  made: Temporal.Instant;
  until: Temporal.Instant | null;
  lastUsed: Temporal.Instant | null;
}

const SELECT = `
  select k.id, k.name, k.person, p.name as owner, k.roles, k.scopes, k.created_at as made, k.expires_at as until, k.used_at as "lastUsed"
    from people.token k left join people.person p on p.id = k.person
   where k.revoked_at is null and (k.expires_at is null or k.expires_at > $1)`;

type Parts = { pool: pg.Pool; clock: Clock };

/** The tokens that open something now, the newest first: all, or those of one person. */
export async function listTokens({ pool, clock }: Parts, person?: string): Promise<Token[]> {
  const { rows } = await pool.query<Row>(
    `${SELECT} and ($2::uuid is null or k.person = $2) order by k.created_at desc, k.id`,
    [clock.now(), person ?? null],
  );
  return rows.map(({ person: _, made, until, lastUsed, ...rest }) => ({
    ...rest,
    made: made.toString(),
    until: until?.toString() ?? null,
    lastUsed: lastUsed?.toString() ?? null,
  }));
}

/** How a route finds a token by its address. */
export function tokenFinder({ pool, clock }: Parts): Finder<Row> {
  return {
    kind: 'token',
    find: async (c) => {
      const id = c.req.param('id');
      return isUuid(id) ? (await pool.query<Row>(`${SELECT} and k.id = $2`, [clock.now(), id])).rows[0] : undefined;
    },
    thing: ({ person }) => (person ? { owner: person } : {}),
  };
}
