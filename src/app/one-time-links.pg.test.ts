import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { peopleWorld, WORLD_PASSWORD, WORLD_URL } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { wholeServer } from './samples/whole-server.ts';

const database = testDatabase();
const world = peopleWorld(database);
let admin: Browser;
beforeAll(async () => {
  world.app = wholeServer(world.people, shipped.set);
  await world.add('Ana', ['admin']);
  admin = await world.as('ana@leantech.example');
});

let count = 0;
const invite = (headers?: Record<string, string>) => {
  const email = `guest${++count}@leantech.example`;
  return admin.post('/api/v1/people', { name: 'Guest', email, roles: ['t1'] }, headers);
};
const secretOf = async (answer: Response) => new URL(((await answer.json()) as { url: string }).url).hash.slice(1);
const look = async (link: string) =>
  (await world.browser().post('/api/v1/links/look', { link, kind: 'invite' })).status;

describe('C11 a one-time link leads to the hub itself, whatever a request calls the hub', () => {
  test('C11 names in forwarding headers change nothing', async () => {
    const poisoned = { 'x-forwarded-host': 'evil.example', 'x-host': 'evil.example', forwarded: 'host=evil.example' };
    const answer = await invite(poisoned);
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { url: string }).url).toMatch(new RegExp(`^${WORLD_URL}/join#[\\w-]{43}$`));
  });

  test('C11 under the name of a stranger nothing is made at all', async () => {
    const people = async () => (await database.owner.query('select count(*) from people.person')).rows[0];
    const before = await people();
    const { cookies } = admin;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await world.app.request('http://evil.example:7010/api/v1/people', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: WORLD_URL, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ name: 'Guest', email: 'evil@leantech.example', roles: ['t1'] }),
    });
    expect(answer.status).toBe(421);
    expect(await people()).toEqual(before);
  });
});

describe('C11 a link opens nothing', () => {
  test('C11 a second time, of two at the same moment once', async () => {
    const link = await secretOf(await invite());
    const body = { link, kind: 'invite', password: WORLD_PASSWORD };
    const both = await Promise.all([1, 2].map(() => world.browser().post('/api/v1/links/password', body)));
    expect(both.filter((it) => it.ok).length).toBe(1);
    expect(await look(link)).toBe(404);
  });
});

test('C36 what supervisors ask tells nobody who works here or for whom', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const answer = await world.browser().get(path);
    expect(Object.keys((await answer.json()) as object).sort()).toEqual(
      path === '/healthz' ? ['status', 'version'] : ['checks', 'status'],
    );
  }
  for (const path of [
    '/metrics',
    '/debug',
    '/debug/pprof',
    '/admin',
    '/server-status',
    '/.env',
    '/api/v1/debug',
    '/setup',
  ])
    expect([401, 404]).toContain((await world.browser().get(path)).status);
});
