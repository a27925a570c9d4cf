import type { RunningHub } from './running-hub.ts';

/** The first account of every hub that tests start. */
export const FIRST = { name: 'Ana Reyes', email: 'ana.reyes@leantech.example', password: 'rivet-lantern-mango-42' };

/** Makes the first account of a hub, or signs in where it is made already; gives the cookie that it then answers to. */
export async function signInTo(hub: Pick<RunningHub, 'url' | 'setUpLink'>): Promise<{ cookie: string }> {
  const { email, password } = FIRST;
  const [path, body] = hub.setUpLink
    ? ['/set-up', { ...FIRST, link: hub.setUpLink }]
    : ['/sign-in/password', { email, password }];
  const answer = await fetch(`${hub.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: hub.url },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`nobody could sign in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((it) => it.split(';')[0]);
  return { cookie: cookies.join('; ') };
}
