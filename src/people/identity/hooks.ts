import { APIError } from 'better-auth/api';
import type pg from 'pg';

/** No session begins for somebody who was deactivated, by whichever way they prove who they are. */
export function onlyTheActive(pool: pg.Pool) {
  return async (session: { userId: string }) => {
    const { rowCount } = await pool.query('select from people.person where id = $1 and deactivated_at is null', [
      session.userId,
    ]);
    if (rowCount === 0) throw new APIError('UNAUTHORIZED');
  };
}

/** What a provider gave besides the proof is not kept: the hub asks nothing else of it. */
export async function noProviderTokens<T extends Record<string, unknown>>(account: T) {
  return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
}

/** A passkey stands for two factors only where the device asked for a finger, a face or a PIN; the library itself asks for less. */
export async function onlyVerifiedUsers(info: { userVerified: boolean } | undefined): Promise<void> {
  if (!info?.userVerified) throw new APIError('UNAUTHORIZED');
}
