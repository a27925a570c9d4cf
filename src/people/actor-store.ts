import type pg from 'pg';
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
  token: string;
  tokenName: string;
  tokenRoles: Role[];
  scopes: string[];
  person: PersonRow | null;
}

/** The person or program behind an API token; a person's token can never do more than the person may now. */
export async function actorOfToken(pool: pg.Pool, secret: string, now: Temporal.Instant): Promise<Actor | undefined> {
  const { rows } = await pool.query<TokenRow>(
    `update people.token k set used_at = $2
      where k.hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)
        and (k.person is null or exists (select from people.person p where p.id = k.person and p.deactivated_at is null))
      returning k.id as token, k.name as "tokenName", k.roles as "tokenRoles", k.scopes,
        (select to_jsonb(it) from (select ${PERSON} from people.person p where p.id = k.person) it) as person`,
    [hashOf(secret), now],
  );
  const row = rows[0];
  return row && actorOf(row);
}

function actorOf({ token, tokenName, tokenRoles, scopes, person }: TokenRow): Actor {
  if (!person)
    return { kind: 'program', id: token, name: tokenName, roles: tokenRoles, leads: [], teams: [], token, scopes };
  const roles = person.roles.filter((it) => tokenRoles.includes(it));
  const { id, name, leads, teams, company } = person;
  return { kind: 'person', id, name, roles, leads, teams, ...(company ? { company } : {}), token, scopes };
}
