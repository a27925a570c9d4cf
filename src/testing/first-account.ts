import type { RunningHub } from './running-hub.ts';
import { comeIn } from './send.ts';

/** The first account of every hub that tests start. */
export const FIRST = { name: 'Ana Reyes', email: 'ana.reyes@leantech.example', password: 'rivet-lantern-mango-42' };

/** Makes the first account of a hub, or signs in where it is made already; gives the cookie that it then answers to. */
export async function signInTo(hub: Pick<RunningHub, 'url' | 'setUpLink'>): Promise<{ cookie: string }> {
  const { email, password } = FIRST;
  const [path, body]: [string, object] = hub.setUpLink
    ? ['/set-up', { ...FIRST, link: hub.setUpLink }]
    : ['/sign-in/password', { email, password }];
  return { cookie: await comeIn(hub.url, path, body) };
}
