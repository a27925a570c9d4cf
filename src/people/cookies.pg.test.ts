import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticatorApp } from '../testing/authenticator-app.ts';
import { type Browser, browserOf } from '../testing/browser.ts';
import { type OpenIdProvider, startOpenIdProvider } from '../testing/openid-provider.ts';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { withTwoFactor } from '../testing/with-two-factor.ts';

const HTTPS = 'https://hub.leantech.example';
const world = peopleWorld(testDatabase(), { publicUrl: HTTPS });
const app = authenticatorApp();
const kept: string[] = [];
/** A browser of which every line that sets a cookie is kept. */
const watched = (): Browser =>
  browserOf(
    {
      request: async (url, init) => {
        const answer = await world.app.request(url, init);
        kept.push(...answer.headers.getSetCookie());
        return answer;
      },
    },
    HTTPS,
  );

let provider: OpenIdProvider;
beforeAll(async () => {
  provider = await startOpenIdProvider(`${HTTPS}/api/v1/sign-in/callback/one`);
});
afterAll(() => provider.close());

test('over https every cookie is for this host alone, for no script, and for no other site', async () => {
  const { email } = await world.add('Ana Reyes', ['admin']);
  const browser = watched();
  const password = WORLD_PASSWORD;
  await browser.post('/api/v1/sign-in/password', { email, password });
  await browser.post('/api/v1/sign-in/passkey/options');
  const { issuer, clientId, clientSecret } = provider;
  await browser.post('/api/v1/sign-in-providers', { id: 'one', name: 'One', issuer, clientId, clientSecret });
  await browser.post('/api/v1/sign-in/provider', { id: 'one' });
  const { secret } = await withTwoFactor(browser, app);
  await browser.post('/api/v1/sign-in/password', { email, password });
  const code = app.nextCode(secret);
  expect((await browser.post('/api/v1/sign-in/code', { code, kind: 'app' })).status).toBe(200);
  expect((await browser.get('/api/v1/me')).status).toBe(200);
  await browser.post('/api/v1/sign-out');

  const names = new Set(kept.map((it) => it.split('=')[0]));
  const expected = ['device', 'passkey', 'provider', 'session', 'two_factor'].map((it) => `__Host-hub.${it}`);
  expect([...names].sort()).toEqual(expect.arrayContaining(expected));
  for (const line of kept) {
    expect(line).toMatch(/^__Host-hub\.\w+=/);
    for (const attribute of [/; Secure/, /; HttpOnly/, /; Path=\/(;|$)/, /; SameSite=(Lax|Strict)/])
      expect(line).toMatch(attribute);
    expect(line).not.toMatch(/; Domain/i);
  }
});

test('no answer holds what a session cookie holds', async () => {
  const { email } = await world.add('Ben Cruz', ['t1']);
  const browser = watched();
  const answer = await browser.post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD });
  expect(await answer.json()).toEqual({ next: 'done' });
  const [token = ''] = decodeURIComponent(browser.cookies.get('__Host-hub.session')!).split('.');
  for (const path of ['/api/v1/me', '/api/v1/account', '/api/v1/account/sessions'])
    expect(await (await browser.get(path)).text()).not.toContain(token);
});
