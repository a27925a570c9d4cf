import { describe, expect, test, vi } from 'vitest';
import { authenticatorApp } from '../testing/authenticator-app.ts';
import type { Browser } from '../testing/browser.ts';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { withTwoFactor } from '../testing/with-two-factor.ts';

const database = testDatabase();
const world = peopleWorld(database);
const app = authenticatorApp();

/** Somebody with a second factor, and what their app holds. */
async function withFactor(name: string) {
  const person = await world.add(name, ['t1']);
  const browser = await world.as(person.email);
  return { ...person, browser, ...(await withTwoFactor(browser, app)) };
}

/** A browser in which the password was given and the code was not. */
async function halfWay(email: string): Promise<Browser> {
  const browser = world.browser();
  const answer = await browser.post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD });
  expect(await answer.json()).toEqual({ next: 'second-factor' });
  return browser;
}

const send = (browser: Browser, code: string, kind = 'app') => browser.post('/api/v1/sign-in/code', { code, kind });
const isIn = async (browser: Browser) => (await browser.get('/api/v1/me')).status === 200;

describe('signing in with a second factor', () => {
  test('the session is there after the code, not after the password', async () => {
    const { email, secret } = await withFactor('Ana Reyes');
    const browser = await halfWay(email);
    expect(browser.cookies.has('hub.session')).toBe(false);
    expect(await isIn(browser)).toBe(false);
    expect(await (await send(browser, app.nextCode(secret))).json()).toEqual({ next: 'done' });
    expect(await isIn(browser)).toBe(true);
  });

  test('a code works once, of two who send it at the same moment for one, and not after it confirmed the app', async () => {
    const person = await world.add('Ben Cruz', ['t1']);
    const first = await world.as(person.email);
    const begun = await first.post('/api/v1/account/two-factor', { password: WORLD_PASSWORD });
    const { secret } = (await begun.json()) as { secret: string };
    const confirming = app.nextCode(secret);
    expect((await first.post('/api/v1/account/two-factor/confirm', { code: confirming })).status).toBe(204);
    const [one, other] = [await halfWay(person.email), await halfWay(person.email)];
    expect((await send(one, confirming)).status).toBe(401);
    const code = app.nextCode(secret);
    const answers = await Promise.all([send(one, code), send(other, code)]);
    expect(answers.map((it) => it.status).sort()).toEqual([200, 401]);
  });

  test('a code holds half a minute, a step early and a step late; an older one opens nothing', async () => {
    const { email, secret } = await withFactor('Nora Sia');
    const at = app.nextCode(secret);
    app.nextCode(secret);
    app.nextCode(secret);
    expect((await send(await halfWay(email), at)).status).toBe(401);
    const late = app.nextCode(secret);
    app.nextCode(secret);
    expect([late, (await send(await halfWay(email), late)).status]).toEqual([expect.stringMatching(/^\d{6}$/), 200]);
  });

  test('ten minutes after the password the code opens nothing', async () => {
    const { email, secret } = await withFactor('Olga Pe');
    const browser = await halfWay(email);
    vi.setSystemTime(Date.now() + 601_000);
    const answer = await send(browser, app.nextCode(secret));
    expect([answer.status, (await answer.json()).code]).toEqual([401, 'sign-in/begin-again']);
  });

  test('seeds and backup codes are chance, none twice, and lie in the database encrypted and guarded against change', async () => {
    const all = [await withFactor('Pia Roxas'), await withFactor('Rey Sison')];
    const codes = all.flatMap((it) => it.backupCodes);
    expect(new Set(codes).size).toBe(20);
    for (const code of codes) expect(code).toMatch(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/);
    for (const { secret } of all) expect(secret).toMatch(/^[A-Z2-7]{50,}$/);
    const { id, email, secret, backupCodes } = all[0]!;
    const { rows } = await database.owner.query('select t::text as row from people.two_factor t');
    for (const canary of [...codes, ...all.map((it) => it.secret)]) expect(JSON.stringify(rows)).not.toContain(canary);
    const flip = (column: string) =>
      database.owner.query(
        `update people.two_factor set ${column} = overlay(${column} placing
           case substr(${column}, 61, 1) when '0' then '1' else '0' end from 61) where person_id = $1`,
        [id],
      );
    await flip('secret');
    await flip('backup_codes');
    expect((await send(await halfWay(email), app.nextCode(secret))).status).toBeGreaterThanOrEqual(400);
    // The letter that was changed is one of the first code; without a guard the last one would still open.
    expect((await send(await halfWay(email), backupCodes[9]!, 'backup')).status).toBeGreaterThanOrEqual(400);
  });

  test('a backup code works once', async () => {
    const { email, backupCodes } = await withFactor('Cora Lim');
    expect((await send(await halfWay(email), backupCodes[0]!, 'backup')).status).toBe(200);
    expect((await send(await halfWay(email), backupCodes[0]!, 'backup')).status).toBe(401);
    expect((await send(await halfWay(email), ` ${backupCodes[1]!} `, 'backup')).status).toBe(200);
  });

  test('C31 five wrong codes end the sign-in, and then even the right one opens nothing', async () => {
    const { email, secret } = await withFactor('Dan Go');
    const browser = await halfWay(email);
    for (const code of ['000001', '000002', '000003', '000004', '000005']) {
      expect((await send(browser, code)).status).toBe(401);
    }
    const late = await send(browser, app.nextCode(secret));
    expect([late.status, (await late.json()).code]).toEqual([401, 'sign-in/begin-again']);
    expect((await send(await halfWay(email), app.nextCode(secret))).status).toBe(200);
  });

  test('C31 of many codes at once no more than five are looked at', async () => {
    const { email, id } = await withFactor('Eva Tan');
    const browser = await halfWay(email);
    const codes = Array.from({ length: 30 }, (_, index) => `9000${index + 10}`);
    await Promise.all(codes.map((code) => send(browser, code)));
    const { rows } = await database.app.query(
      'select failed_verification_count as failed from people.two_factor where person_id = $1',
      [id],
    );
    expect(rows[0].failed).toBeLessThanOrEqual(5);
    expect(rows[0].failed).toBeGreaterThan(0);
  });

  test('C09 a session that is open in the browser does not stand in for the code, and does not go on', async () => {
    const { email, browser } = await withFactor('Fe Ong');
    const before = browser.cookies.get('hub.session');
    await browser.post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD });
    browser.cookies.set('hub.session', before!);
    expect((await send(browser, '000001')).status).toBe(401);
  });

  test('nobody who gave no password comes to the code', async () => {
    const answer = await send(world.browser(), '123456');
    expect([answer.status, (await answer.json()).code]).toEqual([401, 'sign-in/begin-again']);
  });

  test('the second step of somebody who was deactivated meanwhile opens nothing', async () => {
    const { email, secret, id } = await withFactor('Gil Sy');
    const browser = await halfWay(email);
    await database.app.query('update people.person set deactivated_at = now() where id = $1', [id]);
    expect((await send(browser, app.nextCode(secret))).status).toBe(401);
    expect(await isIn(browser)).toBe(false);
  });
});

describe('switching it on and off', () => {
  test('C10 on ends the other sessions and gives one’s own a new token; off does so too', async () => {
    const { email } = await world.add('Hana Uy', ['t1']);
    const [one, other] = [await world.as(email), await world.as(email)];
    const old = one.cookies.get('hub.session')!;
    const { secret } = await withTwoFactor(one, app);
    expect([await isIn(one), await isIn(other)]).toEqual([true, false]);
    const thief = world.browser();
    thief.cookies.set('hub.session', old);
    expect(await isIn(thief)).toBe(false);
    const third = await halfWay(email);
    await send(third, app.nextCode(secret));
    expect((await one.send('DELETE', '/api/v1/account/two-factor', { password: WORLD_PASSWORD })).status).toBe(204);
    expect([await isIn(one), await isIn(third)]).toEqual([true, false]);
    expect(await (await one.get('/api/v1/account')).json()).toMatchObject({ hasTwoFactor: false });
    expect(await isIn(await world.as(email))).toBe(true);
  });

  test('nothing is asked for before a code confirmed it, and a wrong one does not', async () => {
    const { email } = await world.add('Ian Yap', ['t1']);
    const browser = await world.as(email);
    await browser.post('/api/v1/account/two-factor', { password: WORLD_PASSWORD });
    expect((await browser.post('/api/v1/account/two-factor/confirm', { code: '000000' })).status).toBe(422);
    expect(await isIn(await world.as(email))).toBe(true);
  });

  test('each step needs the password, and says so the same for a wrong one and none', async () => {
    const { browser } = await withFactor('Jo Abad');
    const tries: [string, string][] = [
      ['DELETE', '/api/v1/account/two-factor'],
      ['POST', '/api/v1/account/backup-codes'],
      ['POST', '/api/v1/account/two-factor'],
    ];
    for (const [method, path] of tries) {
      for (const body of [{}, { password: 'not-the-password' }]) {
        expect((await browser.send(method, path, body)).status).toBe(422);
      }
    }
  });

  test('a session outlives no change: it ends when it would have ended before', async () => {
    const { email, id } = await world.add('Kim Dy', ['t1']);
    const browser = await world.as(email);
    const read = async () =>
      (await database.app.query('select created_at, expires_at, id from people.session where person_id = $1', [id]))
        .rows;
    const before = await read();
    await withTwoFactor(browser, app);
    expect(JSON.stringify(await read())).toBe(JSON.stringify(before));
  });

  test('new backup codes end the old ones', async () => {
    const { browser, email, backupCodes } = await withFactor('Lea Ramos');
    const answer = await browser.post('/api/v1/account/backup-codes', { password: WORLD_PASSWORD });
    const { backupCodes: fresh } = (await answer.json()) as { backupCodes: string[] };
    expect((await send(await halfWay(email), backupCodes[0]!, 'backup')).status).toBe(401);
    expect((await send(await halfWay(email), fresh[0]!, 'backup')).status).toBe(200);
  });

  test('what was done stands in the audit trail, without any secret', async () => {
    const { id, browser, email, secret, backupCodes } = await withFactor('May Chua');
    await send(await halfWay(email), backupCodes[0]!, 'backup');
    await browser.send('DELETE', '/api/v1/account/two-factor', { password: WORLD_PASSWORD });
    const { rows } = await database.app.query(
      'select act, to_jsonb(a)::text as row from people.audit a where object_id = $1 order by id',
      [id],
    );
    expect(rows.map((it) => it.act).sort()).toEqual([
      'account.two-factor-off',
      'account.two-factor-on',
      'person.signed-in',
      'person.signed-in',
    ]);
    for (const canary of [secret, backupCodes[0]!, WORLD_PASSWORD]) expect(JSON.stringify(rows)).not.toContain(canary);
  });
});
