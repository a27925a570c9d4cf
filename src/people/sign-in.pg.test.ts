import { beforeAll, describe, expect, test } from 'vitest';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { makeLink } from './links.ts';

const database = testDatabase();
const world = peopleWorld(database);
const signIn = (email: string, password: string) =>
  world.browser().post('/api/v1/sign-in/password', { email, password });

describe('setting up', () => {
  const account = { name: 'Ana Reyes', email: 'Ana@LeanTech.example', password: 'harbor-violin-tinsel-9' };
  let link = '';
  beforeAll(async () => {
    link = (await makeLink(world.people.pool, { kind: 'set-up', now: world.clock.now() })).reveal();
  });

  test('before it, the sign-in page is told that there is no account', async () => {
    expect(await (await world.browser().get('/api/v1/sign-in')).json()).toMatchObject({
      isSetUp: false,
      passkeys: true,
    });
  });

  test('a weak password is refused and the link still holds', async () => {
    const browser = world.browser();
    const answer = await browser.post('/api/v1/set-up', { ...account, link, password: 'password1234' });
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'password/weak']);
    expect((await browser.post('/api/v1/links/look', { link, kind: 'set-up' })).status).toBe(200);
  });

  test('the one-time link makes the first account, signed in, an administrator; of two at once one wins', async () => {
    const browsers = [world.browser(), world.browser()];
    const answers = await Promise.all(
      browsers.map((it, index) => it.post('/api/v1/set-up', { ...account, email: `a${index}@leantech.example`, link })),
    );
    expect(answers.map((it) => it.status).sort()).toEqual([200, 404]);
    const winner = browsers[answers.findIndex((it) => it.status === 200)]!;
    expect(await (await winner.get('/api/v1/me')).json()).toMatchObject({ name: 'Ana Reyes', roles: ['admin'] });
  });

  test('afterwards no set-up link opens anything, not even a new one', async () => {
    const fresh = (await makeLink(world.people.pool, { kind: 'set-up', now: world.clock.now() })).reveal();
    for (const it of [link, fresh]) {
      expect((await world.browser().post('/api/v1/set-up', { ...account, link: it })).status).toBe(404);
      expect((await world.browser().post('/api/v1/links/look', { link: it, kind: 'set-up' })).status).toBe(404);
    }
  });
});

describe('signing in', () => {
  test('opens a session; signing out ends it, and the old cookie opens nothing', async () => {
    const { email } = await world.add('Ben Cruz', ['t1']);
    const browser = await world.as(email);
    expect(await (await browser.get('/api/v1/me')).json()).toMatchObject({ name: 'Ben Cruz', roles: ['t1'] });
    const before = new Map(browser.cookies);
    expect((await browser.post('/api/v1/sign-out')).status).toBe(204);
    browser.cookies.clear();
    for (const [name, value] of before) browser.cookies.set(name, value);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });

  test('C09 each sign-in begins a session of its own, whatever cookie was there before', async () => {
    const { email } = await world.add('Cora Lim', ['t1']);
    const browser = await world.as(email);
    const first = browser.cookies.get('hub.session');
    await browser.post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD });
    expect(browser.cookies.get('hub.session')).not.toBe(first);
  });

  test('C29 an unknown address, a wrong password and somebody deactivated get the same answer, byte for byte', async () => {
    const { id, email } = await world.add('Dan Go', ['t1']);
    await database.app.query('update people.person set deactivated_at = now() where id = $1', [id]);
    const known = await world.add('Eva Tan', ['t1']);
    const answers = await Promise.all([
      signIn('nobody@leantech.example', WORLD_PASSWORD),
      signIn(known.email, 'wrong-wrong-wrong-1'),
      signIn(email, WORLD_PASSWORD),
    ]);
    expect(answers.map((it) => it.status)).toEqual([401, 401, 401]);
    const told = await Promise.all(answers.map(async (it) => [await it.text(), it.headers.getSetCookie().length]));
    expect(new Set(told.map(String)).size).toBe(1);
  });

  test('a session ends after 16 hours, and after two without a request', async () => {
    const { email } = await world.add('Fe Ong', ['t1']);
    const browser = await world.as(email);
    const at = (hours: number) =>
      database.app.query(
        `update people.session set created_at = $1::timestamptz - interval '1 hour' * $2, seen_at = $1::timestamptz - interval '1 hour' * $3,
                expires_at = $1::timestamptz + interval '16 hours' - interval '1 hour' * $2`,
        [world.clock.now(), hours, Math.min(hours, 1)],
      );
    await at(15.9);
    expect((await browser.get('/api/v1/me')).status).toBe(200);
    await at(16);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    await at(1);
    await database.app.query(`update people.session set seen_at = $1::timestamptz - interval '2 hours'`, [
      world.clock.now(),
    ]);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });

  test('a password is taken as it was typed, long ones too, and holds until somebody changes it', async () => {
    const { id, email } = await world.add('Ida Lu', ['t1']);
    const long = 'Mahaba Pero Madaling Tandaan, '.repeat(4);
    const stored = await (await world.people.identity.$context).password.hash(long);
    await database.app.query(
      `update people.account set password = $2, created_at = '2001-01-01', updated_at = '2001-01-01' where person_id = $1`,
      [id, stored],
    );
    for (const other of [long.trimEnd(), long.toLowerCase(), long.slice(0, 72)])
      expect((await signIn(email, other)).status).toBe(401);
    expect((await signIn(email, long)).status).toBe(200);
  });

  test('C25 what opens a session is 190 random bits, and no two are alike', async () => {
    const { email } = await world.add('Jan Ko', ['t1']);
    for (let n = 0; n < 8; n++) await world.as(email);
    const { rows } = await database.app.query<{ token: string }>('select token from people.session');
    expect(new Set(rows.map((it) => it.token)).size).toBe(rows.length);
    for (const { token } of rows) expect(token).toMatch(/^[A-Za-z0-9_-]{32,}$/);
  });

  test('an administrator ends the sessions of somebody, and it is on record', async () => {
    const { id, email } = await world.add('Kay Lu', ['t1']);
    const browsers = [await world.as(email), await world.as(email)];
    const admin = await world.as((await world.add('Lou Min', ['admin'])).email);
    expect((await admin.send('DELETE', `/api/v1/people/${id}/sessions`)).status).toBe(204);
    for (const it of browsers) expect((await it.get('/api/v1/me')).status).toBe(401);
    const { rows } = await database.app.query(
      `select actor_name as by from people.audit where act = 'person.sessions-ended' and object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ by: 'Lou Min' }]);
  });

  test('a cookie that was not signed here opens nothing', async () => {
    const { email } = await world.add('Gil Sy', ['t1']);
    const browser = await world.as(email);
    const [token] = decodeURIComponent(browser.cookies.get('hub.session')!).split('.');
    browser.cookies.set('hub.session', encodeURIComponent(`${token}.${'A'.repeat(43)}=`));
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });
});

test('C31 an account takes ten tries in a quarter of an hour, while its owner gets in from a browser that is known', async () => {
  const { email } = await world.add('Hana Uy', ['t1']);
  const owner = await world.as(email);
  const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(email, 'not-the-password-1')));
  expect(answers.filter((it) => it.status === 401).length).toBeLessThanOrEqual(10);
  const refused = answers.find((it) => it.status === 429)!;
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(600);
  expect((await signIn(email, WORLD_PASSWORD)).status).toBe(429);
  expect((await owner.post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD })).status).toBe(200);
});

test('a session that is over leaves nothing behind once somebody signs in', async () => {
  const { id, email } = await world.add('Gone Home', ['t1']);
  const { pool, clock } = world.people;
  await pool.query(
    `insert into people.session (id, token, person_id, expires_at, created_at, updated_at, ip_address)
     values (gen_random_uuid(), 'old', $1, $2, $2, $2, '203.0.113.9')`,
    [id, clock.now().subtract({ seconds: 1 })],
  );
  const browser = await world.as(email);
  const { rows } = await pool.query('select token from people.session where person_id = $1', [id]);
  expect(rows.map((it) => it.token === 'old')).toEqual([false]);
  expect((await browser.get('/api/v1/me')).status).toBe(200);
});
