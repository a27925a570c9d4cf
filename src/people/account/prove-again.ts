import type pg from 'pg';
import { rateLimit } from '../../kit/http/rate-limit.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { People } from '../service.ts';
import { TRIES } from '../try-limits.ts';
import type { AtBrowser } from './own-session.ts';

/** How long after signing in somebody without a password may change how they sign in. */
export const RECENT_MINUTES = 10;

/**
 * Asks once more who it is before a change that a stolen session must not make: by the password, as often as signing in allows;
 * whoever has none must have signed in lately.
 */
export function proveAgain({ pool, identity, clock }: People) {
  const tries = rateLimit(pool, TRIES.proveAgain);
  return async (actor: AtBrowser, password: string | undefined): Promise<void> => {
    const hash = await passwordHash(pool, actor.id);
    if (hash === undefined) return requireRecent(actor, clock.now());
    await tries.spend(actor.id);
    const { password: passwords } = await identity.$context;
    if (password === undefined || !(await passwords.verify({ hash, password }))) throw wrongPassword();
    await tries.forget(actor.id);
  };
}

/** The hash of somebody's password, where they have one. */
export async function passwordHash(pool: pg.Pool, person: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ password: string | null }>(
    `select password from people.account where person_id = $1 and provider_id = 'credential'`,
    [person],
  );
  return rows[0]?.password ?? undefined;
}

function requireRecent({ signedInAt }: AtBrowser, now: Temporal.Instant): void {
  if (now.since(signedInAt).total('minutes') > RECENT_MINUTES) throw signInAgain();
}

const wrongPassword = () =>
  new Refusal({
    code: 'account/password-wrong',
    status: 422,
    message: 'This is not your password.',
    remedy:
      'Type the one with which you sign in. Whoever forgot it asks an Operations Manager or administrator for a link.',
  });

const signInAgain = () =>
  new Refusal({
    code: 'account/sign-in-again',
    status: 403,
    message: `This needs somebody who signed in within the last ${RECENT_MINUTES} minutes.`,
    remedy: 'Sign out, sign in again, and do it then.',
  });
