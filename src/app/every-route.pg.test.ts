import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Matrix, openMatrix } from '../testing/authorisation-matrix.ts';
import type { Browser } from '../testing/browser.ts';
import { databasePrint } from '../testing/database-print.ts';
import { idListsOf } from '../testing/id-lists.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { everyRoute, wholeServer } from './samples/whole-server.ts';

// What holds for every operation of the API, those included that are written tomorrow.

const database = testDatabase();
const world = peopleWorld(database);
let matrix: Matrix;
let admin: Browser;
beforeAll(async () => {
  world.app = wholeServer(world.people, shipped.set);
  matrix = await openMatrix(world, everyRoute(world.people, shipped.set));
  await world.add('Everything', ['admin', 'ops', 'lead', 'qa', 't1', 't2', 't3']);
  admin = await world.as('everything@leantech.example');
}, 60_000);

const addressOf = ({ path }: { path: string }) => path.replaceAll(/\{\w+\}/g, '01990000-0000-7000-8000-000000000001');
const acting = () => matrix.operations.filter((it) => it.method !== 'GET');

test('C26 no other site can act: its requests are refused before anything is looked at', async () => {
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost:7010' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': '', origin: 'null' },
    { 'sec-fetch-site': '', origin: 'https://evil.example' },
    { 'sec-fetch-site': '', origin: '' },
  ];
  const letIn: string[] = [];
  for (const operation of acting())
    for (const headers of foreign) {
      const answer = await admin.send(operation.method, addressOf(operation), '{}', headers);
      const { code } = (await answer.json()) as { code: string };
      if (answer.status !== 403 || code !== 'other-origin') letIn.push(`${operation.name} ${JSON.stringify(headers)}`);
    }
  expect(acting().length).toBeGreaterThan(30);
  expect(letIn).toEqual([]);
});

test('C26 reading changes nothing: after a GET of every address every table is as it was', async () => {
  await admin.get('/api/v1/me');
  const before = await databasePrint(database.owner);
  // Taking all companies out is noted; its own test says that nothing else changes.
  const reading = matrix.operations.filter((it) => it.method === 'GET' && !/events|stream|live|export/.test(it.path));
  for (const operation of reading) await (await admin.get(addressOf(operation))).text();
  const after = await databasePrint(database.owner);
  // Coming back from a provider counts tries, also where nobody had asked.
  const changed = Object.keys(before).filter((it) => after[it] !== before[it]);
  expect(changed).toEqual(['kit.rate_limit']);
});

/** Operations that take several ids at once, each with the test that sends own and foreign ones mixed. */
const MIXED: Record<string, string> = {};

test('C01 whoever takes several ids at once has a test that mixes own and foreign ones', () => {
  const lists = matrix.operations.filter((it) => it.idLists.length > 0).map((it) => it.name);
  expect(lists).toEqual(Object.keys(MIXED));
  const planted = z.strictObject({ name: z.string(), moves: z.strictObject({ persons: z.array(z.uuid()).max(5) }) });
  expect(idListsOf(planted)).toEqual(['moves/persons']);
});

test('C07 no column of any table can be set along with what an operation takes', async () => {
  const { rows } = await database.owner.query<{ column: string }>(
    `select distinct column_name as column from information_schema.columns where table_schema in ('people', 'editions', 'kit', 'clients', 'delivery', 'tickets')`,
  );
  const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const names = new Set([
    ...rows.flatMap((it) => [it.column, camel(it.column)]),
    'isAdmin',
    'companyId',
    'role',
    '__proto__',
  ]);
  const before = await databasePrint(database.owner);
  const taken: string[] = [];
  for (const operation of acting().filter((it) => it.hasBody)) {
    const unknown = [...names].filter((it) => !operation.bodyKeys.includes(it));
    const body = JSON.stringify(Object.fromEntries(unknown.map((it) => [it, 'x'])));
    const answer = await admin.send(operation.method, addressOf(operation), body);
    if (answer.status < 400) taken.push(operation.name);
  }
  expect(names.size).toBeGreaterThan(100);
  expect(taken).toEqual([]);
  expect(await databasePrint(database.owner)).toEqual(before);
});

test('C07 nothing that is sent changes what every object has', async () => {
  const names = () => [Object.prototype, Array.prototype, Function.prototype].map((it) => Reflect.ownKeys(it));
  const before = names();
  const polluted = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}';
  for (const operation of matrix.operations) {
    const body = operation.hasBody ? polluted : undefined;
    const address = `${addressOf(operation)}?__proto__[isAdmin]=true&constructor.prototype.isAdmin=true`;
    for (const to of [address, addressOf(operation).replace(/01990000[\w-]+/, '__proto__')])
      if (!/events/.test(to)) await admin.send(operation.method, to, body);
  }
  expect(names()).toEqual(before);
  expect(({} as { isAdmin?: true }).isAdmin).toBeUndefined();
});

test('a key of the query that is given twice is refused, so that no two parts of the hub read it differently', async () => {
  const asking = matrix.operations.flatMap(({ queryKeys, ...it }) => queryKeys.map((key) => ({ ...it, key })));
  const taken: string[] = [];
  for (const { method, name, key, ...it } of asking) {
    const answer = await admin.send(method, `${addressOf(it)}?${key}=1&${key}=2`);
    if (answer.status < 400) taken.push(`${name} ${key}`);
  }
  expect(asking.length).toBeGreaterThan(5);
  expect(taken).toEqual([]);
});

test('C27 every answer carries the headers that keep it in its place, whoever asks', async () => {
  const nobody = world.browser();
  const lacking: string[] = [];
  for (const operation of matrix.operations)
    for (const browser of [nobody, admin]) {
      const answer = await browser.send(
        operation.method,
        `${addressOf(operation)}?no=1`,
        operation.hasBody ? {} : undefined,
      );
      const shown = Object.entries(HEADERS).filter(
        ([name, value]) => answer.headers.get(name)?.includes(value) !== true,
      );
      if (shown.length > 0) lacking.push(`${operation.name}: ${shown.map(([name]) => name)}`);
    }
  expect(lacking).toEqual([]);
});

const HEADERS = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=()',
  'cache-control': 'no-store',
};
