import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import type { HttpEnv } from '../kit/http/context.ts';
import type { Secret } from '../kit/secret.ts';
import { accessOf } from './access.ts';
import type { Actor } from './actor.ts';
import { actorOfSession, actorOfToken, type SignedIn } from './actor-store.ts';
import { cookieName } from './identity/limits.ts';
import { signedValue } from './identity/signed-cookie.ts';
import type { Permissions } from './permissions.ts';

/** What this module puts into every context. */
export interface PeopleEnv extends HttpEnv {
  Bindings: {
    /** Set where the hub asks itself while it makes a page: whoever asked for the page. Nothing from outside can set it. */
    actor?: Actor;
  };
  Variables: HttpEnv['Variables'] & {
    /** Whoever asks; nobody where no session or token holds. */
    actor: Actor | undefined;
  };
}

export interface IdentifyParts {
  pool: pg.Pool;
  clock: Clock;
  /** Signs the session cookie. */
  key: Secret;
  publicUrl: string;
  permissions: Permissions;
}

/**
 * Finds out who asks, anew at each request and from the database, so that somebody who was deactivated or signed out elsewhere
 * is nobody at the next one, on every process. A request with a token is judged by the token alone.
 */
export function identify({ pool, clock, key, publicUrl, permissions }: IdentifyParts): MiddlewareHandler<PeopleEnv> {
  const name = cookieName(publicUrl);
  const recognise = async (c: Context<PeopleEnv>): Promise<Actor | undefined> => {
    const bearer = /^Bearer (\S{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const cookie = bearer ? undefined : getCookie(c, name);
    const session = cookie && signedValue(cookie, key);
    if (bearer) return actorOfToken(pool, bearer, clock.now());
    return session ? actorOfSession(pool, session, clock.now()) : undefined;
  };
  return async (c, next) => {
    const actor = c.env?.actor ?? (await recognise(c));
    c.set('actor', actor);
    c.set('access', accessOf(actor, permissions));
    await next();
  };
}

/** Whoever is signed in with a session; for routes whose permission only such a person holds. */
export function signedIn({ var: { actor } }: { var: Partial<PeopleEnv['Variables']> }): SignedIn {
  return actor as SignedIn;
}
