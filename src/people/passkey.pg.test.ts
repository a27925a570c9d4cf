import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type DeviceHabits, passkeyDevice } from '../testing/passkey-device.ts';
import { peopleWorld, WORLD_PASSWORD, WORLD_URL } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';

const database = testDatabase();
const world = peopleWorld(database);
type Device = ReturnType<typeof passkeyDevice>;
const isIn = async (browser: Browser) => (await browser.get('/api/v1/me')).status === 200;

/** Adds a passkey for whoever is signed in; the answer of the last step. */
async function add(browser: Browser, device: Device, habits?: DeviceHabits) {
  const asked = await browser.post('/api/v1/account/passkeys/options', { password: WORLD_PASSWORD });
  const response = device.make((await asked.json()) as Parameters<Device['make']>[0], habits);
  return browser.post('/api/v1/account/passkeys', { name: 'Phone', response });
}

async function show(browser: Browser, device: Device, habits?: DeviceHabits) {
  const asked = await browser.post('/api/v1/sign-in/passkey/options');
  const response = device.show((await asked.json()) as Parameters<Device['show']>[0], habits);
  return browser.post('/api/v1/sign-in/passkey', { response });
}

async function withPasskey(name: string) {
  const person = await world.add(name, ['t1']);
  const [browser, device] = [await world.as(person.email), passkeyDevice(WORLD_URL)];
  expect((await add(browser, device)).status).toBe(204);
  return { ...person, browser, device };
}

describe('signing in with a passkey', () => {
  test('opens a session, each time a new one, though a second factor may be on', async () => {
    const { device, id } = await withPasskey('Ana Reyes');
    await database.app.query('update people.person set two_factor_enabled = true where id = $1', [id]);
    const browser = world.browser();
    expect(await (await show(browser, device)).json()).toEqual({ next: 'done' });
    expect(await (await browser.get('/api/v1/me')).json()).toMatchObject({ id, name: 'Ana Reyes' });
    const first = browser.cookies.get('hub.session');
    await show(browser, device);
    expect(browser.cookies.get('hub.session')).not.toBe(first);
  });

  test.each<[string, DeviceHabits]>([
    ['a device that did not ask who it is', { verifies: false }],
    ['a page of another origin', { origin: 'http://localhost.evil.example' }],
    ['a copy of a key, whose count goes back', { counter: 1 }],
  ])('%s does not', async (_, habits) => {
    const { device } = await withPasskey(`Person ${Object.keys(habits)}`);
    const browser = world.browser();
    expect((await show(browser, device, {})).status).toBe(200);
    const other = world.browser();
    expect((await show(other, device, habits)).status).toBe(401);
    expect(await isIn(other)).toBe(false);
  });

  test('an answer works once, and only in the browser that was asked', async () => {
    const { device } = await withPasskey('Ben Cruz');
    const [browser, thief] = [world.browser(), world.browser()];
    const asked = await browser.post('/api/v1/sign-in/passkey/options');
    const response = device.show((await asked.json()) as Parameters<Device['show']>[0]);
    expect((await thief.post('/api/v1/sign-in/passkey', { response })).status).toBe(401);
    expect((await browser.post('/api/v1/sign-in/passkey', { response })).status).toBe(200);
    expect((await browser.post('/api/v1/sign-in/passkey', { response })).status).toBe(401);
  });

  test('C29 a passkey that nobody has and one of somebody deactivated get the same answer', async () => {
    const { device, id } = await withPasskey('Cora Lim');
    await database.app.query('update people.person set deactivated_at = now() where id = $1', [id]);
    const answers = await Promise.all([show(world.browser(), device), show(world.browser(), passkeyDevice(WORLD_URL))]);
    expect(answers.map((it) => it.status)).toEqual([401, 401]);
    expect(await answers[0].text()).toBe(await answers[1].text());
  });

  test('C07 what no browser sends is refused', async () => {
    const response = { ...passkeyDevice(WORLD_URL).show({ challenge: 'aaaa', rpId: 'localhost' }), isAdmin: true };
    expect((await world.browser().post('/api/v1/sign-in/passkey', { response })).status).toBe(400);
  });
});

describe('one’s own passkeys', () => {
  test('are listed, named and removed; a removed one opens nothing', async () => {
    const { browser, device } = await withPasskey('Dan Go');
    const list = async () =>
      ((await (await browser.get('/api/v1/account/passkeys')).json()) as { passkeys: { id: string }[] }).passkeys;
    const [{ id } = { id: '' }] = await list();
    expect((await browser.send('PATCH', `/api/v1/account/passkeys/${id}`, { name: 'Old phone' })).status).toBe(204);
    expect(await list()).toMatchObject([{ id, name: 'Old phone' }]);
    const remove = (body: unknown) => browser.send('DELETE', `/api/v1/account/passkeys/${id}`, body);
    expect((await remove({})).status).toBe(422);
    expect((await remove({ password: WORLD_PASSWORD })).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await show(world.browser(), device)).status).toBe(401);
  });

  test('C10 adding and removing one ends the other sessions', async () => {
    const { browser, email } = await withPasskey('Eva Tan');
    const other = await world.as(email);
    expect((await add(browser, passkeyDevice(WORLD_URL))).status).toBe(204);
    expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
  });

  test('need the password, and a device that asks who one is', async () => {
    const { browser } = await withPasskey('Fe Ong');
    expect((await browser.post('/api/v1/account/passkeys/options', {})).status).toBe(422);
    expect((await add(browser, passkeyDevice(WORLD_URL), { verifies: false })).status).toBe(422);
  });

  test('C01 those of another are as if they were not there', async () => {
    const [one, other] = [await withPasskey('Gil Sy'), await withPasskey('Hana Uy')];
    const { rows } = await database.app.query('select id from people.passkey where person_id = $1', [other.id]);
    const path = `/api/v1/account/passkeys/${rows[0].id}`;
    expect((await one.browser.send('PATCH', path, { name: 'Mine' })).status).toBe(404);
    expect((await one.browser.send('DELETE', path, { password: WORLD_PASSWORD })).status).toBe(404);
    expect((await show(world.browser(), other.device)).status).toBe(200);
  });

  test('one that was asked for in one account is not taken by another', async () => {
    const [one, other] = [await withPasskey('Ian Yap'), await withPasskey('Jo Abad')];
    const asked = await one.browser.post('/api/v1/account/passkeys/options', { password: WORLD_PASSWORD });
    const response = passkeyDevice(WORLD_URL).make((await asked.json()) as Parameters<Device['make']>[0]);
    other.browser.cookies.set('hub.passkey', one.browser.cookies.get('hub.passkey')!);
    expect((await other.browser.post('/api/v1/account/passkeys', { name: 'Phone', response })).status).toBe(422);
  });
});
