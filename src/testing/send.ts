/** Sends something to a hub that runs, signed in, and gives what it answers. */
export type Send = (method: string, path: string, body?: object) => Promise<Record<string, string>>;

/** Sends as whoever these cookies, in one line, belong to; throws what the hub refuses. */
export function sendAs(url: string, cookie: string): Send {
  return async (method, path, body) => {
    const headers = { 'content-type': 'application/json', origin: url, cookie };
    const sent = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, ...sent });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, string>);
  };
}

/** Comes in by a way that makes a session, such as `/sign-in/password`; gives its cookies in one line. */
export async function comeIn(url: string, path: string, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`nobody could sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
}

const PASSWORD = 'copper-violet-harbour-71';

/** Invites somebody who joins at once; gives their id. */
export async function join(send: Send, name: string, roles: readonly string[]): Promise<string> {
  const { person, url } = await send('POST', '/people', { name, email: addressOf(name), roles });
  const link = new URL(url!).hash.slice(1);
  await send('POST', '/links/password', { link, kind: 'invite', password: PASSWORD });
  return person!;
}

/** Signs somebody in who joined so; gives their cookies in one line. */
export const signIn = (url: string, name: string): Promise<string> =>
  comeIn(url, '/sign-in/password', { email: addressOf(name), password: PASSWORD });

const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@leantech.example`;
