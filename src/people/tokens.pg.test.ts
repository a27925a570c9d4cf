import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Token, TokenMade } from './token-contract.ts';

const database = testDatabase();
const world = peopleWorld(database);
const joined = async (name: string, roles: Parameters<typeof world.add>[1]) => {
  const person = await world.add(name, roles);
  return { ...person, browser: await world.as(person.email) };
};
const made = async (answer: Promise<Response>) => {
  const it = await answer;
  if (it.status !== 200) throw new Error(await it.text());
  return (await it.json()) as TokenMade;
};
const own = (browser: Browser, more: object = {}) =>
  browser.post('/api/v1/account/tokens', { name: 'Script', scopes: ['people.read'], ...more });
const listOf = async (browser: Browser, path: string) =>
  ((await (await browser.get(path)).json()) as { tokens: Token[] }).tokens;
const withToken = (token: string, method: string, path: string, body?: unknown) =>
  world.browser().send(method, path, body, { authorization: `Bearer ${token}` });

describe('one’s own tokens', () => {
  test('are shown once, work, are listed and revoked', async () => {
    const { browser } = await joined('Ana Reyes', ['t1']);
    const { id, token } = await made(own(browser));
    expect(token).toMatch(/^hub_[\w-]{43}$/);
    expect((await withToken(token, 'GET', '/api/v1/people')).status).toBe(200);
    expect(await listOf(browser, '/api/v1/account/tokens')).toMatchObject([{ id, name: 'Script', owner: 'Ana Reyes' }]);
    expect(JSON.stringify(await listOf(browser, '/api/v1/account/tokens'))).not.toContain(token);
    expect((await browser.send('DELETE', `/api/v1/account/tokens/${id}`)).status).toBe(204);
    expect((await withToken(token, 'GET', '/api/v1/people')).status).toBe(401);
    expect(await listOf(browser, '/api/v1/account/tokens')).toEqual([]);
  });

  test('C08 do no more than their scopes, and have no role that their owner has not', async () => {
    const { browser } = await joined('Ben Cruz', ['ops']);
    const { token } = await made(own(browser));
    const invitation = { name: 'X', email: 'x@leantech.example', roles: ['t1'] };
    expect((await withToken(token, 'POST', '/api/v1/people', invitation)).status).toBe(403);
    const beyond = await own(browser, { roles: ['admin'] });
    expect([beyond.status, (await beyond.json()).code]).toEqual([403, 'token/beyond-own']);
  });

  test('C08 lose at once what their owner loses', async () => {
    const { browser, id } = await joined('Cora Lim', ['ops', 't1']);
    const { token } = await made(own(browser, { scopes: ['*'] }));
    expect((await withToken(token, 'GET', '/api/v1/people')).status).toBe(200);
    await database.app.query(`delete from people.person_role where person = $1 and role = 'ops'`, [id]);
    const invitation = { name: 'X', email: 'x@leantech.example', roles: ['t1'] };
    expect((await withToken(token, 'POST', '/api/v1/people', invitation)).status).toBe(403);
    expect((await withToken(token, 'GET', '/api/v1/me')).status).toBe(200);
  });

  test('C08 make no tokens themselves', async () => {
    const { browser } = await joined('Dan Go', ['admin']);
    const { token } = await made(own(browser, { scopes: ['*'] }));
    const more = { name: 'More', scopes: ['*'] };
    expect((await withToken(token, 'POST', '/api/v1/account/tokens', more)).status).toBe(403);
  });

  test.each([
    ['a scope that does not exist', { scopes: ['documents.write'] }, 422],
    ['no scope', { scopes: [] }, 400],
    ['more than a year', { days: 366 }, 400],
    ['no end', { days: null }, 400],
    ['what is not asked', { person: 'x' }, 400],
  ])('%s is refused', async (title, more, status) => {
    const { browser } = await joined(`Person ${title}`, ['t1']);
    expect((await own(browser, more)).status).toBe(status);
  });

  test('end when their time is over', async () => {
    const { browser, id } = await joined('Eva Tan', ['t1']);
    const { token } = await made(own(browser, { days: 1 }));
    await database.app.query('update people.token set expires_at = $2 where person = $1', [id, world.clock.now()]);
    expect((await withToken(token, 'GET', '/api/v1/people')).status).toBe(401);
    expect(await listOf(browser, '/api/v1/account/tokens')).toEqual([]);
  });

  test('C01 those of another are as if they were not there', async () => {
    const [one, other] = [await joined('Fe Ong', ['t1']), await joined('Gil Sy', ['t1'])];
    const { id, token } = await made(own(other.browser));
    expect((await one.browser.send('DELETE', `/api/v1/account/tokens/${id}`)).status).toBe(404);
    expect((await withToken(token, 'GET', '/api/v1/people')).status).toBe(200);
  });
});

describe('tokens of programs', () => {
  const forProgram = { name: 'Bridge', roles: ['t1'], scopes: ['people.read'] };

  test('are made, seen and revoked by an administrator, and by nobody else', async () => {
    const [admin, ops] = [await joined('Hana Uy', ['admin']), await joined('Ian Yap', ['ops'])];
    const { id, token } = await made(admin.browser.post('/api/v1/tokens', forProgram));
    expect((await withToken(token, 'GET', '/api/v1/people')).status).toBe(200);
    for (const [method, path, body] of [
      ['GET', '/api/v1/tokens', undefined],
      ['POST', '/api/v1/tokens', forProgram],
      ['DELETE', `/api/v1/tokens/${id}`, undefined],
    ] as const) {
      expect((await ops.browser.send(method, path, body)).status).toBeGreaterThanOrEqual(403);
    }
    expect((await listOf(admin.browser, '/api/v1/tokens')).map((it) => it.id)).toContain(id);
    expect((await admin.browser.send('DELETE', `/api/v1/tokens/${id}`)).status).toBe(204);
    expect((await withToken(token, 'GET', '/api/v1/people')).status).toBe(401);
  });

  test('an administrator revokes a person’s token too', async () => {
    const [admin, one] = [await joined('Jo Abad', ['admin']), await joined('Kim Dy', ['t1'])];
    const { id, token } = await made(own(one.browser));
    expect((await admin.browser.send('DELETE', `/api/v1/tokens/${id}`)).status).toBe(204);
    expect((await withToken(token, 'GET', '/api/v1/people')).status).toBe(401);
  });

  test('C08 a token that may make tokens hands on no scope that it has not', async () => {
    const { browser } = await joined('Lea Ramos', ['admin']);
    const maker = { name: 'Maker', roles: ['admin'], scopes: ['tokens.make', 'people.*'] };
    const { token } = await made(browser.post('/api/v1/tokens', maker));
    const make = (scopes: string[]) => withToken(token, 'POST', '/api/v1/tokens', { ...forProgram, scopes });
    const statuses = await Promise.all([['*'], ['documents.read'], ['people.read'], ['people.*']].map(make));
    expect(statuses.map((it) => it.status)).toEqual([403, 403, 200, 200]);
  });

  test('many requests at one moment each get what their own token opens, and its use is noted once', async () => {
    const { browser } = await joined('Sol Lim', ['admin']);
    const one = await made(browser.post('/api/v1/tokens', forProgram));
    const other = await made(browser.post('/api/v1/tokens', { ...forProgram, scopes: ['documents.read'] }));
    const tokens = [one.token, other.token, `${one.token.slice(0, -4)}AAAA`];
    const answers = await Promise.all(
      tokens.flatMap((it) => Array(5).fill(it)).map((it) => withToken(it, 'GET', '/api/v1/people')),
    );
    expect(answers.map((it) => it.status)).toEqual([200, 403, 401].flatMap((it) => Array(5).fill(it)));
    const used = async () => (await listOf(browser, '/api/v1/tokens')).find((it) => it.id === one.id)?.lastUsed;
    const first = await used();
    expect(first).not.toBeNull();
    world.clock.advance('PT9S');
    await withToken(one.token, 'GET', '/api/v1/people');
    expect(await used()).toBe(first);
    world.clock.advance('PT1S');
    await withToken(one.token, 'GET', '/api/v1/people');
    expect(await used()).not.toBe(first);
  });

  test('what was done stands in the audit trail, without the token', async () => {
    const { browser } = await joined('May Chua', ['admin']);
    const { id, token } = await made(browser.post('/api/v1/tokens', forProgram));
    await browser.send('DELETE', `/api/v1/tokens/${id}`);
    const { rows } = await database.app.query(
      `select act, actor_name, detail from people.audit where object_id = $1 order by id`,
      [id],
    );
    expect(rows.map((it) => [it.act, it.actor_name])).toEqual([
      ['token.made', 'May Chua'],
      ['token.revoked', 'May Chua'],
    ]);
    expect(JSON.stringify(rows)).not.toContain(token.slice(4));
  });
});
