import type { Context } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import type pg from 'pg';
import { Refusal } from '../../kit/refusal.ts';
import type { Secret } from '../../kit/secret.ts';
import type { SignedIn } from '../actor-store.ts';
import { endAccess } from '../end-access.ts';
import type { PeopleEnv } from '../identify.ts';
import { cookieName, SESSION_SECONDS } from '../identity/limits.ts';
import { makeOneTime } from '../one-time.ts';
import type { People } from '../service.ts';

/** Somebody at a browser: signed in with a session, which a token is not. */
export type AtBrowser = SignedIn & { session: string };

/** Whoever asks, who has to be a person at a browser: a token neither sees nor changes the account behind it. */
export function atBrowser({ var: { actor } }: { var: Partial<PeopleEnv['Variables']> }): AtBrowser {
  if (actor?.kind !== 'person' || !actor.session) throw browserOnly();
  return actor as AtBrowser;
}

interface SessionRow {
  id: string;
  expires: Temporal.Instant;
  created: Temporal.Instant;
  address: string | null;
  agent: string | null;
}

/** One's own session as it was before a change. */
export async function readSession(client: pg.ClientBase | pg.Pool, { session }: AtBrowser): Promise<SessionRow> {
  const { rows } = await client.query<SessionRow>(
    `select id, expires_at as expires, created_at as created, ip_address as address, user_agent as agent
       from people.session where id = $1`,
    [session],
  );
  if (!rows[0]) throw browserOnly();
  return rows[0];
}

/**
 * Ends all that was opened for a person and goes on in this one session, under a new token: the old cookie opens nothing (session
 * fixation), and the session becomes no younger.
 */
export async function startOver(
  client: pg.ClientBase,
  { person, session, now }: { person: string; session: SessionRow; now: Temporal.Instant },
): Promise<Secret> {
  const { secret } = makeOneTime();
  await endAccess(client, person, now);
  await client.query(
    `insert into people.session (id, token, person_id, expires_at, created_at, updated_at, seen_at, ip_address, user_agent)
     values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
    [session.id, secret.reveal(), person, session.expires, session.created, now, session.address, session.agent],
  );
  return secret;
}

/** Gives the browser a session, the way better-auth does. */
export async function setSessionCookie(
  c: Context,
  { key, publicUrl }: Pick<People, 'key' | 'publicUrl'>,
  token: string,
): Promise<void> {
  await setSignedCookie(c, cookieName(publicUrl), token, key.reveal(), {
    httpOnly: true,
    secure: publicUrl.startsWith('https:'),
    sameSite: 'Lax',
    path: '/',
    maxAge: SESSION_SECONDS,
  });
}

const browserOnly = () =>
  new Refusal({
    code: 'account/browser-only',
    status: 403,
    message: 'An account is seen and changed by its owner at a browser, not by a token.',
    remedy: 'Sign in at /sign-in and do it there.',
  });
