import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { hashOf } from './one-time.ts';

const database = testDatabase();
const world = peopleWorld(database);
const NEW_PASSWORD = 'harbor-violin-tinsel-9';
const isIn = async (browser: Browser) => (await browser.get('/api/v1/me')).status === 200;
const joined = async (name: string) => {
  const person = await world.add(name, ['t1']);
  return { ...person, browser: await world.as(person.email) };
};
const changeTo = (browser: Browser, password: string, current?: string) =>
  browser.post('/api/v1/account/password', { password, ...(current ? { current } : {}) });

describe('one’s own account', () => {
  test('is seen and changed', async () => {
    const { browser, email } = await joined('Ana Reyes');
    const change = { name: 'Ana Reyes-Cruz', zone: 'Asia/Tokyo', keysOn: false };
    expect((await browser.send('PATCH', '/api/v1/account', change)).status).toBe(204);
    expect(await (await browser.get('/api/v1/account')).json()).toEqual({
      ...change,
      email,
      hasPassword: true,
      hasTwoFactor: false,
      passkeys: true,
      providers: [],
    });
  });

  test.each(['Mars/Phobos', '+08:00', '', 'asia manil'])('the zone "%s" is refused', async (zone) => {
    const { browser } = await joined(`Zone ${zone.length}`);
    expect((await browser.send('PATCH', '/api/v1/account', { zone })).status).toBe(422);
  });

  test('C07 nothing else can be changed along with it', async () => {
    const { browser, id } = await joined('Ben Cruz');
    for (const key of ['email', 'roles', 'company', 'kind', 'two_factor_enabled', 'id', 'deactivated_at', 'isAdmin']) {
      expect((await browser.send('PATCH', '/api/v1/account', { name: 'B', [key]: true })).status).toBe(400);
    }
    const { rows } = await database.app.query('select name from people.person where id = $1', [id]);
    expect(rows[0].name).toBe('Ben Cruz');
  });

  test('is nothing for a token, even for everything', async () => {
    const { id } = await joined('Cora Lim');
    await database.app.query(
      `insert into people.token (id, person, name, hash, roles, scopes, created_at)
       values (gen_random_uuid(), $1, 'all', $2, '{t1}', '{*}', now())`,
      [id, hashOf('hub_aaaaaaaaaaaaaaaaaaaaaaaaa')],
    );
    const send = (method: string, path: string, body?: unknown) =>
      world.browser().send(method, path, body, { authorization: 'Bearer hub_aaaaaaaaaaaaaaaaaaaaaaaaa' });
    expect((await send('GET', '/api/v1/me')).status).toBe(200);
    expect((await send('GET', '/api/v1/account')).status).toBe(403);
    expect((await send('PATCH', '/api/v1/account', { name: 'X' })).status).toBe(403);
    expect((await send('DELETE', '/api/v1/account/sessions')).status).toBe(403);
  });
});

describe('another password', () => {
  test('C10 C09 ends the other sessions, and one’s own goes on under a new token', async () => {
    const { browser, email, id } = await joined('Dan Go');
    const other = await world.as(email);
    const old = browser.cookies.get('hub.session')!;
    expect((await changeTo(browser, NEW_PASSWORD, WORLD_PASSWORD)).status).toBe(204);
    expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
    const thief = world.browser();
    thief.cookies.set('hub.session', old);
    expect(await isIn(thief)).toBe(false);
    const withOld = await world.browser().post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD });
    const withNew = await world.browser().post('/api/v1/sign-in/password', { email, password: NEW_PASSWORD });
    expect([withOld.status, withNew.status]).toEqual([401, 200]);
    const { rows } = await database.app.query('select act, detail from people.audit where object_id = $1', [id]);
    expect(rows.map((it) => it.act)).toContain('account.password-changed');
    expect(JSON.stringify(rows)).not.toContain(NEW_PASSWORD);
  });

  test('is not taken without the one that holds, nor where it is weak', async () => {
    const { browser } = await joined('Eva Tan');
    expect((await changeTo(browser, NEW_PASSWORD)).status).toBe(422);
    expect((await changeTo(browser, NEW_PASSWORD, 'wrong-wrong-wrong')).status).toBe(422);
    const weak = await changeTo(browser, 'evatan-evatan', WORLD_PASSWORD);
    expect([weak.status, (await weak.json()).code]).toEqual([422, 'password/weak']);
  });

  test('C31 a stolen session cannot try passwords without end', async () => {
    const { browser } = await joined('Fe Ong');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => changeTo(browser, NEW_PASSWORD, 'not-the-password')),
    );
    expect(answers.filter((it) => it.status === 422)).toHaveLength(10);
    expect((await changeTo(browser, NEW_PASSWORD, WORLD_PASSWORD)).status).toBe(429);
  });

  test('is set by whoever has none within ten minutes of signing in, and not later', async () => {
    const { browser, id } = await joined('Gil Sy');
    await database.app.query(`delete from people.account where person_id = $1`, [id]);
    const signedInAgo = (minutes: number) =>
      database.app.query(`update people.session set created_at = $2 where person_id = $1`, [
        id,
        world.clock.now().subtract({ minutes }),
      ]);
    await signedInAgo(11);
    const late = await changeTo(browser, NEW_PASSWORD);
    expect([late.status, (await late.json()).code]).toEqual([403, 'account/sign-in-again']);
    await signedInAgo(9);
    expect((await changeTo(browser, NEW_PASSWORD)).status).toBe(204);
    await signedInAgo(9);
    expect((await changeTo(browser, `${NEW_PASSWORD}0`)).status).toBe(422);
  });
});

describe('where one is signed in', () => {
  interface Listed {
    sessions: { id: string; isThis: boolean; browser: string }[];
  }
  const list = async (browser: Browser) =>
    ((await (await browser.get('/api/v1/account/sessions')).json()) as Listed).sessions;

  test('is listed with the session that asks, and each can be ended', async () => {
    const { browser, email } = await joined('Hana Uy');
    const other = await world.as(email);
    const sessions = await list(browser);
    expect(sessions.map((it) => it.isThis).sort()).toEqual([false, true]);
    const { id } = sessions.find((it) => !it.isThis)!;
    expect((await browser.send('DELETE', `/api/v1/account/sessions/${id}`)).status).toBe(204);
    expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
    expect((await browser.send('DELETE', `/api/v1/account/sessions/${id}`)).status).toBe(404);
  });

  test('C01 the session of another is as if it were not there', async () => {
    const [one, other] = [await joined('Ian Yap'), await joined('Jo Abad')];
    const { id } = (await list(other.browser))[0]!;
    const foreign = await one.browser.send('DELETE', `/api/v1/account/sessions/${id}`);
    const random = await one.browser.send('DELETE', `/api/v1/account/sessions/01900000-0000-7000-8000-000000000000`);
    const nonsense = await one.browser.send('DELETE', `/api/v1/account/sessions/nonsense`);
    expect([foreign.status, random.status, nonsense.status]).toEqual([404, 404, 404]);
    expect(await foreign.text()).toBe(await random.text());
    expect(await isIn(other.browser)).toBe(true);
  });

  test('all others end at once', async () => {
    const { browser, email } = await joined('Kim Dy');
    const others = [await world.as(email), await world.as(email)];
    expect((await browser.send('DELETE', '/api/v1/account/sessions')).status).toBe(204);
    expect(await Promise.all([browser, ...others].map(isIn))).toEqual([true, false, false]);
  });

  test('C24 no list shows what opens a session', async () => {
    const { browser, id } = await joined('Lea Ramos');
    const text = await (await browser.get('/api/v1/account/sessions')).text();
    const { rows } = await database.app.query('select token from people.session where person_id = $1', [id]);
    expect(text).not.toContain(rows[0].token);
  });
});
