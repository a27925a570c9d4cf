import { describe, expect, test } from 'vitest';
import { authenticatorApp } from '../testing/authenticator-app.ts';
import type { Browser } from '../testing/browser.ts';
import { passkeyDevice } from '../testing/passkey-device.ts';
import { peopleWorld, WORLD_PASSWORD, WORLD_URL } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { withTwoFactor } from '../testing/with-two-factor.ts';
import type { LinkMade } from './contract.ts';
import type { TokenMade } from './token-contract.ts';

// What one process of the hub takes, no other one takes again, also where both are asked at the same moment.

const world = peopleWorld(testDatabase());
const app = authenticatorApp();
const TIMES = 8;

/** The same request at both processes at once, several times; gives the statuses. */
async function atBoth(browsers: Browser[], path: string, body: unknown): Promise<number[]> {
  const pairs = browsers.flatMap((it) => [it, world.besides(it)]);
  const answers = await Promise.all(pairs.map((it) => it.post(path, body)));
  return answers.map((it) => it.status);
}
const once = (statuses: number[], ok: number) => statuses.filter((it) => it === ok).length;
const someBrowsers = (make: () => Promise<Browser>) => Promise.all(Array.from({ length: TIMES / 2 }, make));

async function halfWay(email: string): Promise<Browser> {
  const browser = world.browser();
  await browser.post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD });
  return browser;
}

async function linkFor(name: string): Promise<string> {
  const admin = await world.as((await world.add(`Admin for ${name}`, ['admin'])).email);
  const email = `${name.toLowerCase().replace(' ', '.')}@leantech.example`;
  const made = await admin.post('/api/v1/people', { name, email, roles: ['t1'] });
  return new URL(((await made.json()) as LinkMade).url).hash.slice(1);
}

describe('C10 works once over two processes', () => {
  test('a code of the authenticator app', async () => {
    const { email } = await world.add('Ana Reyes', ['t1']);
    const { secret } = await withTwoFactor(await world.as(email), app);
    const browsers = await someBrowsers(() => halfWay(email));
    const statuses = await atBoth(browsers, '/api/v1/sign-in/code', { code: app.nextCode(secret), kind: 'app' });
    expect(once(statuses, 200)).toBe(1);
  });

  test('a backup code', async () => {
    const { email } = await world.add('Ben Cruz', ['t1']);
    const { backupCodes } = await withTwoFactor(await world.as(email), app);
    const browsers = await someBrowsers(() => halfWay(email));
    const statuses = await atBoth(browsers, '/api/v1/sign-in/code', { code: backupCodes[0], kind: 'backup' });
    expect(once(statuses, 200)).toBe(1);
  });

  test('an invitation', async () => {
    const body = { link: await linkFor('Cora Lim'), kind: 'invite', password: WORLD_PASSWORD };
    const browsers = await someBrowsers(async () => world.browser());
    expect(once(await atBoth(browsers, '/api/v1/links/password', body), 204)).toBe(1);
  });

  test('what a passkey signed', async () => {
    const { email } = await world.add('Dan Go', ['t1']);
    const owner = await world.as(email);
    const device = passkeyDevice(WORLD_URL);
    const asked = await owner.post('/api/v1/account/passkeys/options', { password: WORLD_PASSWORD });
    const made = device.make((await asked.json()) as Parameters<typeof device.make>[0]);
    expect((await owner.post('/api/v1/account/passkeys', { name: 'Phone', response: made })).status).toBe(204);
    const browser = world.browser();
    const options = await browser.post('/api/v1/sign-in/passkey/options');
    const response = device.show((await options.json()) as Parameters<typeof device.show>[0]);
    expect(once(await atBoth([browser], '/api/v1/sign-in/passkey', { response }), 200)).toBe(1);
  });
});

describe('C10 ends on both processes at once', () => {
  test('sessions and tokens of somebody deactivated', async () => {
    const admin = await world.as((await world.add('Eva Tan', ['admin'])).email);
    const person = await world.add('Fe Ong', ['t1']);
    const browser = await world.as(person.email);
    const made = await browser.post('/api/v1/account/tokens', { name: 'Script', scopes: ['*'] });
    const { token } = (await made.json()) as TokenMade;
    const uses = () =>
      Promise.all([
        browser.get('/api/v1/me'),
        world.besides(browser).get('/api/v1/me'),
        ...[world.browser(), world.besides(world.browser())].map((it) =>
          it.get('/api/v1/me', { authorization: `Bearer ${token}` }),
        ),
      ]);
    expect((await uses()).map((it) => it.status)).toEqual([200, 200, 200, 200]);
    await world.besides(admin).post(`/api/v1/people/${person.id}/deactivate`);
    expect((await uses()).map((it) => it.status)).toEqual([401, 401, 401, 401]);
  });

  test('a session that its owner ends from another one', async () => {
    const { email } = await world.add('Gil Sy', ['t1']);
    const [here, there] = [await world.as(email), await world.as(email)];
    expect((await world.besides(here).send('DELETE', '/api/v1/account/sessions')).status).toBe(204);
    const uses = await Promise.all([here, there, world.besides(there)].map((it) => it.get('/api/v1/me')));
    expect(uses.map((it) => it.status)).toEqual([200, 401, 401]);
  });
});
