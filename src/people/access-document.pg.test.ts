import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROVIDER } from '../delivery/outgoing-policy.ts';
import { LONGEST_BODY } from '../kit/http/body-size.ts';
import { checkHubKey } from '../kit/hub-key.ts';
import { Secret } from '../kit/secret.ts';
import { operationsOf } from '../testing/operations.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { HALF_WAY_SECONDS } from './account/half-way.ts';
import { RECENT_MINUTES } from './account/prove-again.ts';
import { ACTS } from './acts.ts';
import { peopleApi } from './api.ts';
import { IDLE_SECONDS, SESSION_SECONDS } from './identity/limits.ts';
import { PASSWORD_COST } from './identity/password-hash.ts';
import { HOLDS } from './links.ts';
import { common, PASSWORD_LENGTH } from './password-rules.ts';
import { ASKED_SECONDS } from './providers/asked.ts';
import { TokenDays } from './token-contract.ts';
import { TRIES } from './try-limits.ts';

const root = join(import.meta.dirname, '..', '..');

// docs/security/access.md says what the code does: its figures, ways in and keys are those of the code.

const database = testDatabase();
const world = peopleWorld(database);
const page = readFileSync(join(root, 'docs/security/access.md'), 'utf8');
const text = page.replaceAll(/\s+/g, ' ');
const number = (value: number) => value.toLocaleString('en-US');
const sayAll = (...sentences: string[]) => expect(sentences.filter((it) => !text.includes(it))).toEqual([]);

test('the document states every limit on guessing', () => {
  for (const { about, times, seconds } of Object.values(TRIES))
    expect(page).toContain(`\n| ${about} | ${times} | ${seconds / 60} minutes |\n`);
  expect(page.match(/\| \d+ minutes \|\n/g)).toHaveLength(Object.keys(TRIES).length + 2);
  sayAll(`A body of more than ${number(LONGEST_BODY)} bytes`);
});

test('the document states the rules for passwords, and the list that is refused', () => {
  const { min, max } = PASSWORD_LENGTH;
  sayAll(`At least ${min} characters and at most ${max}`, `the ${number(common.size)} passwords that are tried first`);
  const { memory, passes, parallelism } = PASSWORD_COST;
  sayAll(`Argon2id, ${number(memory)} KiB, ${passes} passes, ${parallelism} lane`);
});

test('the document states how long sessions, steps, tokens and links last', () => {
  sayAll(`after ${IDLE_SECONDS / 3600} hours without a request and after ${SESSION_SECONDS / 3600} hours in all`);
  expect(HALF_WAY_SECONDS).toBe(ASKED_SECONDS);
  sayAll(`one has ${ASKED_SECONDS / 60} minutes`, `must have signed in within ${RECENT_MINUTES} minutes`);
  sayAll(`API tokens hold ${TokenDays.parse(undefined)} days unless said otherwise, and 365 at most`);
  expect([TokenDays.safeParse(365).success, TokenDays.safeParse(366).success]).toEqual([true, false]);
  const held = Object.values(HOLDS).flatMap((it) => Object.entries(it).map(([unit, many]) => `${many} ${unit}`));
  expect([...page.matchAll(/\| (\d+ (?:hours|minutes)) \|\n/g)].map((it) => it[1]).slice(-4)).toEqual(held);
});

test('the document names every way of signing in, and no other', () => {
  const ways = operationsOf(peopleApi(world.people))
    .filter((it) => it.permission === 'anyone' && !/links\/look|^GET .*\/sign-in$/.test(it.name))
    .map((it) => `${it.method} ${it.path.replace('/api/v1', '')}`);
  const named = [...page.matchAll(/`((?:GET|POST) \/[^`]+)`/g)].map((it) => it[1]);
  expect(named.toSorted()).toEqual(ways.toSorted());
});

test('the document names every key, what the hub asks other servers, and what the audit trail holds', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).filter((it) => !/\.test\.|src\/testing/.test(it));
  const purposes = sources.flatMap((it) =>
    [...readFileSync(join(root, it), 'utf8').matchAll(/keyFor\('(\w+)'/g)].map((found) => found[1]),
  );
  expect([...page.matchAll(/\| key `(\w+)` \|/g)].map((it) => it[1]).toSorted()).toEqual(purposes.toSorted());
  const { timeoutMs, maxBytes } = PROVIDER;
  sayAll(`given up after ${timeoutMs / 1000} seconds or ${number(maxBytes)} bytes`);
  const kinds = new Set(ACTS.map((it) => it.split('.')[0]!));
  const told = text.split('every act on a ')[1]!.split(': when')[0]!;
  expect([...kinds].filter((it) => !told.includes(it))).toEqual([]);
});

test('the document’s way to another hub key works: the database takes it, and people sign in', async () => {
  const [old, fresh] = [0, 1].map(() => new Secret(randomBytes(32).toString('base64url')));
  const { id, email } = await world.add('Ana Reyes', ['admin']);
  await checkHubKey(database.app, old!);
  await database.app.query('update people.person set two_factor_enabled = true where id = $1', [id]);
  await expect(checkHubKey(database.app, fresh!)).rejects.toMatchObject({ code: 'hub-key' });
  await database.owner.query(/```sql\n([\s\S]+?)```/.exec(page)![1]!);
  await checkHubKey(database.app, fresh!);
  await expect(checkHubKey(database.app, old!)).rejects.toMatchObject({ code: 'hub-key' });
  expect((await (await world.as(email)).get('/api/v1/me')).status).toBe(200);
});
