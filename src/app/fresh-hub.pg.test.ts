import { beforeAll, expect, test } from 'vitest';
import { makeLink } from '../people/links.ts';
import { type Operation, operationsOf } from '../testing/operations.ts';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { everyRoute, wholeServer } from './samples/whole-server.ts';

// A hub as it is after its first start: nobody is there.

const database = testDatabase();
const world = peopleWorld(database);
let operations: Operation[];
beforeAll(() => {
  world.app = wholeServer(world.people, shipped.set);
  operations = operationsOf(everyRoute(world.people, shipped.set));
});

/** What answers to nobody at all. Each of them decides by what it is given: a link, a password, a passkey. */
const FOR_ANYBODY = [
  'GET /api/v1/sign-in',
  'GET /api/v1/sign-in/callback/{id}',
  'POST /api/v1/links/ask',
  'POST /api/v1/links/look',
  'POST /api/v1/links/password',
  'POST /api/v1/set-up',
  'POST /api/v1/sign-in/code',
  'POST /api/v1/sign-in/link',
  'POST /api/v1/sign-in/passkey',
  'POST /api/v1/sign-in/passkey/options',
  'POST /api/v1/sign-in/password',
  'POST /api/v1/sign-in/provider',
];

/** The operations that do not tell nobody to sign in first. */
async function openOperations(): Promise<string[]> {
  const open: string[] = [];
  for (const { method, path, name, hasBody } of operations) {
    const address = path.replaceAll(/\{\w+\}/g, '01990000-0000-7000-8000-000000000001');
    const answer = await world.browser().send(method, address, hasBody ? {} : undefined);
    const text = await answer.text();
    if (answer.status !== 401 || !text.includes('"sign-in-first"')) open.push(name);
  }
  return open.sort();
}

test('C12 nobody has an account, a password, a token or a provider before somebody sets the hub up', async () => {
  for (const table of ['person', 'account', 'token', 'session', 'sign_in_provider', 'passkey']) {
    const { rows } = await database.owner.query(`select count(*)::int as n from people.${table}`);
    expect(rows, table).toEqual([{ n: 0 }]);
  }
  for (const name of ['admin', 'root', 'hub', 'ops', 'test', 'support']) {
    const email = `${name}@leantech.example`;
    for (const password of [name, 'admin', 'password', 'changeme', WORLD_PASSWORD])
      expect((await world.browser().post('/api/v1/sign-in/password', { email, password })).status).not.toBe(200);
  }
});

test('C12 without a session only what is listed answers, before and after the hub is set up', async () => {
  expect(await openOperations()).toEqual(FOR_ANYBODY);
  await setUp();
  expect(await openOperations()).toEqual(FOR_ANYBODY);
  for (const path of ['/api', '/api/auth/sign-up/email', '/api/auth/ok'])
    expect((await world.browser().get(path)).status, path).toBeGreaterThanOrEqual(400);
});

test('C12 the link that set the hub up opens nothing a second time, and neither does a new one', async () => {
  const { rows } = await database.owner.query('select id from people.person');
  for (const link of [used, await newLink()]) {
    const again = await world.browser().post('/api/v1/set-up', { ...first, email: 'eve@evil.example', link });
    expect([again.status, (await again.json()).code]).toEqual([404, 'link/over']);
  }
  expect((await database.owner.query('select id from people.person')).rows).toEqual(rows);
});

test('C36 health tells whoever asks the state and the version, and nothing of who or what is in the hub', async () => {
  const answers = await Promise.all(['/healthz', '/readyz'].map((it) => world.browser().get(it)));
  const told = await Promise.all(answers.map((it) => it.json()));
  expect(told).toEqual([
    { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    { status: 'ready', checks: {} },
  ]);
  const headers = answers.map((it) => JSON.stringify([...it.headers]));
  expect(JSON.stringify([told, headers])).not.toMatch(/reyes|leantech\.example|hub_app|postgres/i);
});

const first = { name: 'Ana Reyes', email: 'ana.reyes@leantech.example', password: 'harbor-violin-tinsel-9' };
let used = '';
const newLink = async () => (await makeLink(database.app, { kind: 'set-up', now: world.clock.now() })).reveal();

async function setUp(): Promise<void> {
  used = await newLink();
  expect((await world.browser().post('/api/v1/set-up', { ...first, link: used })).status).toBe(200);
}
