import { beforeAll, expect, test } from 'vitest';
import { type Log, logTo, plainLine } from '../kit/log.ts';
import { type Operation, operationsOf } from '../testing/operations.ts';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { everyRoute, wholeServer } from './samples/whole-server.ts';

// What people and programs send is written into the log; nothing in it is obeyed there.

const lines: string[] = [];
const log: Log = logTo({ write: (line) => void lines.push(line) }, 'trace');
const database = testDatabase();
const world = peopleWorld(database, { log });
let operations: Operation[];
beforeAll(async () => {
  world.app = wholeServer(world.people, shipped.set, log);
  operations = operationsOf(everyRoute(world.people, shipped.set));
  await world.add('Ana Reyes', ['admin']);
  await world.add('Ben Cruz', ['t1']);
});

const HOSTILE = 'x\r\n{"level":50,"msg":"forged"}\n\u001b[2J\u009b31m\u2028\u2029\u0007\u0000';

test('C33 whatever stands in addresses, queries and bodies, each event is one line and one object', async () => {
  const [admin, engineer] = [await world.as('ana.reyes@leantech.example'), await world.as('ben.cruz@leantech.example')];
  const bad = encodeURIComponent(HOSTILE);
  for (const { method, path, hasBody, bodyKeys } of operations.filter((it) => !/sign-out|events/.test(it.path)))
    for (const browser of [world.browser(), engineer, admin]) {
      const body = hasBody ? Object.fromEntries(bodyKeys.map((it) => [it, HOSTILE])) : undefined;
      const headers = { 'user-agent': 'Agent \u009b31m', 'x-request-id': bad };
      const answer = await browser.send(method, `${path.replaceAll(/\{\w+\}/g, bad)}?q=${bad}`, body, headers);
      expect(answer.status, `${method} ${path}`).not.toBe(500);
    }
  // What was refused and what was noted is there, each as an object of its own.
  const records = lines.map((it) => JSON.parse(it) as { msg?: string; path?: string });
  expect(records.filter((it) => it.msg === 'refused').length).toBeGreaterThan(10);
  expect(records.filter((it) => it.msg?.startsWith('forged'))).toEqual([]);
  for (const line of lines) {
    expect(line.trimEnd()).not.toMatch(/[\r\n]/);
    expect(plainLine(line)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  }
});

test('C33 what a client says of its own address is stored nowhere', async () => {
  const claimed = '203.0.113.66';
  const names = 'x-forwarded-for x-real-ip cf-connecting-ip true-client-ip x-client-ip forwarded x-cluster-client-ip';
  const headers = Object.fromEntries(
    names.split(' ').map((it) => [it, it === 'forwarded' ? `for=${claimed}` : claimed]),
  );
  const [email, password] = ['ben.cruz@leantech.example', WORLD_PASSWORD];
  for (const body of [
    { email, password },
    { email, password: 'not-his-own-one' },
  ])
    await world.browser().post('/api/v1/sign-in/password', body, headers);
  const { rows } = await database.owner.query(
    `select s::text as row from people.session s union all select a::text from people.audit a`,
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(JSON.stringify([rows, lines])).not.toContain(claimed);
});

test('what is refused to somebody is noted with who, what and from where, also where they are told that there is nothing', async () => {
  const browser = await world.as('ben.cruz@leantech.example');
  const { id } = (await (await browser.get('/api/v1/me')).json()) as { id: string };
  lines.length = 0;
  expect((await browser.get('/api/v1/audit')).status).toBe(403);
  const made = await (await world.as('ana.reyes@leantech.example')).post('/api/v1/tokens', {
    name: 'Watch',
    roles: ['t1'],
    scopes: ['documents.read'],
  });
  const { id: token } = (await made.json()) as { id: string };
  expect((await browser.send('DELETE', `/api/v1/tokens/${token}`)).status).toBe(404);
  expect((await browser.post('/api/v1/sign-out', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const refused = { msg: 'refused', who: id, address: '127.0.0.1' };
  expect(lines.map((it) => JSON.parse(it))).toMatchObject([
    { ...refused, status: 403, code: 'not-allowed', method: 'GET', path: '/api/v1/audit' },
    { ...refused, status: 404, code: 'not-found', method: 'DELETE' },
    { msg: 'refused', status: 403, code: 'other-origin', address: '127.0.0.1' },
  ]);
  expect((await browser.send('DELETE', `/api/v1/tokens/01990000-0000-7000-8000-000000000001`)).status).toBe(404);
  expect(lines).toHaveLength(3);
});
