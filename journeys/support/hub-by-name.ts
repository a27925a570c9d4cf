import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { signInTo } from '../../src/testing/first-account.ts';
import { type RunningHub, startHub } from '../../src/testing/running-hub.ts';

/** A hub that is opened by a name, as passkeys need it, and what its administrator does without a browser. */
export interface HubByName extends RunningHub {
  /** Invites somebody and has them join with this password. */
  join(person: { name: string; email: string; password: string }): Promise<void>;
}

/** Starts a hub at http://localhost and a free port. */
export async function hubByName(): Promise<HubByName> {
  const port = await freePort();
  const hub = await startHub({ args: ['--port', String(port)], env: { PUBLIC_URL: `http://localhost:${port}` } });
  const { cookie } = await signInTo(hub);
  const send = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', origin: hub.url, cookie };
    const answer = await fetch(`${hub.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };
  return Object.assign(hub, {
    join: async ({ name, email, password }: Parameters<HubByName['join']>[0]) => {
      const made = await send('/people', { name, email, roles: ['t1'] });
      const link = new URL(((await made.json()) as { url: string }).url).hash.slice(1);
      await send('/links/password', { link, kind: 'invite', password });
    },
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
