import type { Cookie } from '@playwright/test';
import { signInTo } from '../../src/testing/first-account.ts';
import type { RunningHub } from '../../src/testing/running-hub.ts';

/** The cookies of somebody who is signed in to a hub, for a browser. */
export async function sessionOf(hub: Pick<RunningHub, 'url' | 'setUpLink'>): Promise<Cookie[]> {
  const { cookie } = await signInTo(hub);
  return cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    const { hostname } = new URL(hub.url);
    const kept = { domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
    return { name, value: value.join('='), ...kept };
  });
}

/** A browser that nobody has signed in with. */
export const NOBODY = { cookies: [], origins: [] };
