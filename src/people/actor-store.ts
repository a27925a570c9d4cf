import type pg from 'pg';
import { together } from '../kit/db/together.ts';
import { remembered } from '../kit/remembered.ts';
import type { Actor } from './actor.ts';
import { IDLE_SECONDS } from './identity/limits.ts';
import { hashOf } from './one-time.ts';
import type { Role } from './roles.ts';

/** Whoever is signed in, with what their own screens need to know. */
export interface SignedIn extends Actor {
  email: string;
  zone: string;
  keysOn: boolean;
  hasTwoFactor: boolean;
  signedInAt: Temporal.Instant;
}

const PERSON = `p.id, p.name, p.email, p.zone, p.keys_on as "keysOn", p.two_factor_enabled as "hasTwoFactor", p.company,
  array(select role from people.person_role r where r.person = p.id order by role) as roles,
  array(select id from people.team t where t.lead = p.id and t.dissolved_at is null) as leads,
  array(select team from people.team_member m where m.person = p.id) as teams`;

type PersonRow = Omit<SignedIn, 'kind' | 'company'> & { company: string | null };

/** The person of a session that holds: not over, not left alone too long, nobody who was deactivated. */
export async function actorOfSession(
  pool: pg.Pool,
  token: string,
  now: Temporal.Instant,
): Promise<SignedIn | undefined> {
  const idleSince = now.subtract({ seconds: IDLE_SECONDS });
  const { rows } = await pool.query<PersonRow & { session: string; seenAt: Temporal.Instant }>(
    `select s.id as session, s.created_at as "signedInAt", least(s.seen_at, coalesce(p.seen_at, 'epoch')) as "seenAt", ${PERSON}
       from people.session s join people.person p on p.id = s.person_id
      where s.token = $1 and s.expires_at > $2 and s.seen_at > $3 and p.deactivated_at is null`,
    [token, now, idleSince],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { seenAt, company, ...person } = row;
  if (now.since(seenAt).total('seconds') >= SEEN_SECONDS) await noteSeen(pool, row.session, row.id, now);
  return { kind: 'person', ...person, ...(company ? { company } : {}) };
}

/** Often enough for the idle limit, and to say who is here (two minutes) to within these seconds. */
const SEEN_SECONDS = 10;

async function noteSeen(pool: pg.Pool, session: string, person: string, now: Temporal.Instant): Promise<void> {
  await pool.query('update people.session set seen_at = $2 where id = $1', [session, now]);
  await pool.query('update people.person set seen_at = $2 where id = $1', [person, now]);
}

interface TokenRow {
  hash: string;
  token: string;
  tokenName: string;
  tokenRoles: Role[];
  scopes: string[];
  person: PersonRow | null;
}

/**
 * The person or program behind an API token; a person's token can never do more than the person may now. All who wait at this moment
 * are found by one statement, which begins after each of them came: whatever was revoked before is nobody.
 */
export function actorOfToken(pool: pg.Pool, secret: string, now: Temporal.Instant): Promise<Actor | undefined> {
  return finders.of(pool)({ hash: hashOf(secret), now });
}

const finders = remembered((pool: pg.Pool) =>
  together(async (asked: readonly { hash: string; now: Temporal.Instant }[]) => {
    const rows = await holdersOf(pool, [...new Set(asked.map((it) => it.hash))], asked.at(-1)!.now);
    const found = new Map(rows.map((it) => [it.hash, actorOf(it)]));
    return asked.map((it) => found.get(it.hash));
  }),
);

/** That a token was used is noted when it was not noted a moment ago: a write at each request would make all wait for one row. */
async function holdersOf(pool: pg.Pool, hashes: readonly string[], now: Temporal.Instant): Promise<TokenRow[]> {
  const { rows } = await pool.query<TokenRow>({
    name: 'people-token-holders',
    text: `
    with held as materialized (
      select k.id, k.hash, k.name, k.roles, k.scopes, k.person
        from people.token k
       where k.hash = any ($1) and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)
         and (k.person is null or exists (select from people.person p where p.id = k.person and p.deactivated_at is null))
    ),
    noted as (
      update people.token set used_at = $2
       where id in (select k.id from people.token k join held h on h.id = k.id
                     where k.used_at is null or k.used_at <= $2::timestamptz - $3 * interval '1 second'
                       for no key update of k skip locked)
    )
    select h.hash, h.id as token, h.name as "tokenName", h.roles as "tokenRoles", h.scopes,
           (select to_jsonb(it) from (select ${PERSON} from people.person p where p.id = h.person) it) as person
      from held h`,
    values: [hashes, now, SEEN_SECONDS],
  });
  return rows;
}

function actorOf({ token, tokenName, tokenRoles, scopes, person }: TokenRow): Actor {
  if (!person)
    return { kind: 'program', id: token, name: tokenName, roles: tokenRoles, leads: [], teams: [], token, scopes };
  const roles = person.roles.filter((it) => tokenRoles.includes(it));
  const { id, name, leads, teams, company } = person;
  return { kind: 'person', id, name, roles, leads, teams, ...(company ? { company } : {}), token, scopes };
}
