import type { Context } from 'hono';
import type { People } from '../service.ts';
import { stopHalfWay } from './half-way.ts';
import { noteSignIn } from './note-sign-in.ts';
import { setSessionCookie } from './own-session.ts';

/** Somebody who has proven who they are in another way than by a password. */
export interface Proven {
  id: string;
  name: string;
  hasTwoFactor: boolean;
}

/** Begins a session; or stops half-way where the person has a second factor here. `by` says in the audit trail which way it was. */
export async function startSession(
  people: People,
  c: Context,
  { id, name, hasTwoFactor }: Proven,
  by: string,
): Promise<'done' | 'second-factor'> {
  if (hasTwoFactor) {
    await stopHalfWay(people, c, id);
    return 'second-factor';
  }
  const address = c.get('address') as string;
  const userAgent = c.req.header('user-agent')?.slice(0, 200) ?? '';
  const { internalAdapter } = await people.identity.$context;
  const session = await internalAdapter.createSession(id, false, { ipAddress: address, userAgent });
  await setSessionCookie(c, people, session.token);
  await noteSignIn(people, { person: { id, name }, by, address });
  return 'done';
}
