import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedAddress } from '../kit/db/address.ts';
import { embeddedState } from '../kit/db/embedded/state.ts';
import { type Database, openDatabase } from '../kit/db/pools.ts';
import { hashOf } from '../people/one-time.ts';
import { signInTo } from '../testing/first-account.ts';
import { type RunningHub, startHub } from '../testing/running-hub.ts';

// Two hubs as they run: two processes, one data folder, one database.
let hubs: RunningHub[];
let admin: { cookie: string };
let database: Database;
beforeAll(async () => {
  const first = await startHub();
  hubs = [first];
  hubs.push(await startHub({ dataDir: first.dataDir }));
  admin = await signInTo(first);
  const state = embeddedState(first.dataDir);
  if (state.kind !== 'running') throw new Error(`the database is ${state.kind}`);
  database = openDatabase(embeddedAddress(state.socketDir, state.secrets));
});
afterAll(async () => {
  await database?.close();
  for (const hub of hubs?.toReversed() ?? []) await hub.stop();
});

const PASSWORD = 'copper-violet-harbour-71';
const TOKEN = `hub_${'t'.repeat(43)}`;

async function send<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<[T, Response]> {
  const { url } = hubs[0]!;
  const all = { 'content-type': 'application/json', origin: url, ...headers };
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers: all, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return [(answer.status === 204 ? undefined : await answer.json()) as T, answer];
}

/** An engineer who has come in by an invitation, with a browser, a token and a calendar feed. */
async function engineer() {
  const email = 'ben.cruz@leantech.example';
  const invitation = { name: 'Ben Cruz', email, roles: ['t1'] };
  const [{ person, url }] = await send<{ person: string; url: string }>('/people', invitation, admin);
  await send('/links/password', { link: url.split('#')[1], kind: 'invite', password: PASSWORD });
  const [, answer] = await send('/sign-in/password', { email, password: PASSWORD });
  const cookie = answer.headers.getSetCookie().map((it) => it.split(';')[0]);
  const browser = { cookie: cookie.join('; ') };
  const [{ url: calendar }] = await send<{ url: string }>('/me/calendar', undefined, browser);
  await database.app.query(
    `insert into people.token (id, person, name, hash, roles, scopes, created_at)
     values (gen_random_uuid(), $1, 'watch', $2, '{t1}', '{*}', now())`,
    [person, hashOf(TOKEN)],
  );
  return { person, browser, token: { authorization: `Bearer ${TOKEN}` }, calendar: new URL(calendar).pathname };
}

/** A stream that is open: gives, once it has ended, the moment at which it did. */
async function openStream({ url }: RunningHub, headers: Record<string, string>): Promise<() => Promise<number>> {
  const answer = await fetch(`${url}/api/v1/shifts/now/events`, { headers });
  const reader = answer.body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: board');
  const ended = (async () => {
    while (!(await reader.read()).done);
    return performance.now();
  })();
  return () => ended;
}

test('whoever is deactivated has nothing within a second: browser, token, streams, calendar, on both processes', async () => {
  const { person, browser, token, calendar } = await engineer();
  const statuses = () =>
    Promise.all(
      hubs.flatMap(({ url }) => [
        fetch(`${url}/api/v1/me`, { headers: browser }).then((it) => it.status),
        fetch(`${url}/api/v1/me`, { headers: token }).then((it) => it.status),
        fetch(`${url}${calendar}`).then((it) => it.status),
      ]),
    );
  expect(await statuses()).toEqual([200, 200, 200, 200, 200, 200]);
  const streams = await Promise.all(hubs.flatMap((hub) => [browser, token].map((it) => openStream(hub, it))));
  await send(`/people/${person}/deactivate`, undefined, admin);
  const since = performance.now();
  expect(await statuses()).toEqual([401, 401, 404, 401, 401, 404]);
  for (const ended of streams) expect((await ended()) - since).toBeLessThan(1000);
});

test('a hub that is asked to stop ends open streams instead of waiting for them', async () => {
  const second = hubs.pop()!;
  const ended = await openStream(second, admin);
  const since = performance.now();
  expect(await second.stop()).toBe(0);
  expect(performance.now() - since).toBeLessThan(8000);
  await ended();
});
