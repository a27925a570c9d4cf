import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { People } from '../service.ts';

/** How long somebody has for the second step. */
export const HALF_WAY_SECONDS = 600;

/** Whoever has shown the first factor and not yet the second. */
export interface HalfWay {
  id: string;
  name: string;
  email: string;
}

/** The cookie in which the identity library keeps who is half-way. */
export async function halfWayCookie({ identity }: People) {
  return (await identity.$context).createAuthCookie('two_factor', { maxAge: HALF_WAY_SECONDS });
}

/** Who is half-way in this browser, where it is anybody and not too late. */
export async function whoIsHalfWay(people: People, c: Context): Promise<HalfWay | undefined> {
  const { name } = await halfWayCookie(people);
  const identifier = await getSignedCookie(c, people.key.reveal(), name);
  if (!identifier) return undefined;
  const { internalAdapter } = await people.identity.$context;
  const found = await internalAdapter.findVerificationValue(identifier);
  if (!found || found.expiresAt <= new Date()) return undefined;
  const { rows } = await people.pool.query<HalfWay>('select id, name, email from people.person where id::text = $1', [
    found.value,
  ]);
  return rows[0];
}

/** Stops half-way and waits for the second factor, as the identity library does after a password. */
export async function stopHalfWay(people: People, c: Context, person: string): Promise<void> {
  const { name, attributes } = await halfWayCookie(people);
  const { internalAdapter } = await people.identity.$context;
  const identifier = `2fa-${randomBytes(16).toString('base64url')}`;
  const expiresAt = new Date(Date.now() + HALF_WAY_SECONDS * 1000);
  await internalAdapter.createVerificationValue({ identifier, value: person, expiresAt });
  await internalAdapter.createVerificationValue({ identifier: `2fa-attempts-${identifier}`, value: '0', expiresAt });
  const { secure, path } = attributes;
  await setSignedCookie(c, name, identifier, people.key.reveal(), {
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: HALF_WAY_SECONDS,
    ...(secure === undefined ? {} : { secure }),
    path: path ?? '/',
  });
}
