import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { cookieName } from '../identity/limits.ts';
import { hashOf } from '../one-time.ts';
import type { People } from '../service.ts';
import type { Question } from './open-id.ts';

/** How long somebody may take at the provider. */
export const ASKED_SECONDS = 600;

/** A question to a provider that waits for its answer. */
export interface Asked extends Question {
  provider: string;
  returnTo: string;
}

/** Keeps a question for this browser alone: only its hash and a cookie name it, and it is answered once. */
export async function keepAsked(people: People, c: Context, asked: Asked): Promise<void> {
  const ticket = randomBytes(32).toString('base64url');
  const { internalAdapter } = await people.identity.$context;
  const expiresAt = new Date(Date.now() + ASKED_SECONDS * 1000);
  await internalAdapter.createVerificationValue({ identifier: named(ticket), value: JSON.stringify(asked), expiresAt });
  const { name, secure } = cookie(people);
  setCookie(c, name, ticket, { httpOnly: true, secure, sameSite: 'Lax', path: '/', maxAge: ASKED_SECONDS });
}

/** The question that this browser has open, which is then closed. */
export async function takeAsked(people: People, c: Context): Promise<Asked | undefined> {
  const { name, secure } = cookie(people);
  const ticket = getCookie(c, name);
  if (!ticket) return undefined;
  deleteCookie(c, name, { path: '/', secure });
  const { internalAdapter } = await people.identity.$context;
  const found = await internalAdapter.consumeVerificationValue(named(ticket));
  return found ? (JSON.parse(found.value) as Asked) : undefined;
}

/** A question, and nothing else that is half-way, bears such a name. */
const named = (ticket: string) => `provider-${hashOf(ticket)}`;

function cookie({ publicUrl }: People) {
  return { name: cookieName(publicUrl, 'provider'), secure: publicUrl.startsWith('https:') };
}
