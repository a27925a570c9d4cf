import type pg from 'pg';
import { uuidv7 } from '../kit/ids.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Secret } from '../kit/secret.ts';
import { hashOf, makeOneTime } from './one-time.ts';

/** What a one-time link is for. */
export type LinkKind = 'set-up' | 'invite' | 'reset' | 'sign-in';

/** How long each holds. */
export const HOLDS: Record<LinkKind, Temporal.DurationLike> = {
  'set-up': { hours: 24 },
  invite: { hours: 168 },
  reset: { minutes: 30 },
  'sign-in': { minutes: 15 },
};

/** A link that still opens something. */
export interface OpenLink {
  id: string;
  kind: LinkKind;
  person: string | null;
  /** The address that the person had when it was made. */
  email: string | null;
}

export interface NewLink {
  kind: LinkKind;
  person?: { id: string; email: string };
  by?: string | null;
  now: Temporal.Instant;
}

/**
 * Makes a link and ends the earlier ones of its kind for that person: only the newest opens. Set-up links, one for each process
 * that starts, all end with the first account.
 */
export async function makeLink(client: pg.ClientBase | pg.Pool, { kind, person, by, now }: NewLink): Promise<Secret> {
  const { secret, hash } = makeOneTime();
  if (person) {
    await client.query('update people.link set used_at = $3 where kind = $1 and used_at is null and person = $2', [
      kind,
      person.id,
      now,
    ]);
  }
  await client.query(
    `insert into people.link (id, kind, person, email, hash, created_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuidv7(), kind, person?.id ?? null, person?.email ?? null, hash, by ?? null, now, now.add(HOLDS[kind])],
  );
  return secret;
}

/** The link, where it holds: not used, not over, and its person still has the address for which it was made. */
export async function findLink(
  client: pg.ClientBase | pg.Pool,
  secret: string,
  kind: LinkKind,
  now: Temporal.Instant,
): Promise<OpenLink> {
  const { rows } = await client.query<OpenLink>(
    `select l.id, l.kind, l.person, l.email from people.link l left join people.person p on p.id = l.person
      where l.hash = $1 and l.kind = $2 and l.used_at is null and l.expires_at > $3
        and (l.person is null or (p.email = l.email and p.deactivated_at is null))`,
    [hashOf(secret), kind, now],
  );
  if (!rows[0]) throw linkOver();
  return rows[0];
}

/** Whether a link no longer opens anything; its name is its hash, which opens nothing itself. */
export async function isLinkOver(pool: pg.Pool, hash: string, now: Temporal.Instant): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from people.link l join people.person p on p.id = l.person
      where l.hash = $1 and l.used_at is null and l.expires_at > $2 and p.email = l.email and p.deactivated_at is null`,
    [hash, now],
  );
  return rowCount === 0;
}

/** Uses the link up; of two who do so at the same moment, one is refused. */
export async function useLink(client: pg.ClientBase, { id }: OpenLink, now: Temporal.Instant): Promise<void> {
  const { rowCount } = await client.query('update people.link set used_at = $2 where id = $1 and used_at is null', [
    id,
    now,
  ]);
  if (rowCount !== 1) throw linkOver();
}

export const linkOver = () =>
  new Refusal({
    code: 'link/over',
    status: 404,
    message: 'This link opens nothing: it was used, replaced by a newer one, or its time is over.',
    remedy: 'Ask whoever gave it to you for a new one.',
  });
