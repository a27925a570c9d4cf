import type { Cookie } from '@playwright/test';
import { signInTo } from '../../src/testing/first-account.ts';
import type { RunningHub } from '../../src/testing/running-hub.ts';

/** The cookies of somebody who is signed in to a hub, for a browser. */
export async function sessionOf(hub: Pick<RunningHub, 'url' | 'setUpLink'>): Promise<Cookie[]> {
  const { cookie } = await signInTo(hub);
  return cookiesOf(hub, cookie);
}

/** The same from a line of cookies. */
export function cookiesOf({ url }: Pick<RunningHub, 'url'>, line: string): Cookie[] {
  const { hostname } = new URL(url);
  return line.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    const kept = { domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
    return { name, value: value.join('='), ...kept };
  });
}

/** Cookies of a browser in one line, as a request has them. */
export const lineOf = (cookies: readonly Cookie[]): string =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

/** A browser that nobody has signed in with. */
export const NOBODY = { cookies: [], origins: [] };
