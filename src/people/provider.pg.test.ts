import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authenticatorApp } from '../testing/authenticator-app.ts';
import type { Browser } from '../testing/browser.ts';
import { type OpenIdProvider, startOpenIdProvider, type Tokens } from '../testing/openid-provider.ts';
import { peopleWorld, WORLD_URL } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { withTwoFactor } from '../testing/with-two-factor.ts';
import type { Provider } from './provider-contract.ts';

const database = testDatabase();
const world = peopleWorld(database);
const app = authenticatorApp();
const callback = (id: string) => `${WORLD_URL}/api/v1/sign-in/callback/${id}`;
let one: OpenIdProvider;
let two: OpenIdProvider;
beforeAll(async () => {
  [one, two] = await Promise.all([startOpenIdProvider(callback('one')), startOpenIdProvider(callback('two'))]);
});
afterAll(() => {
  one.close();
  two.close();
});
const called = (id: string) => (id === 'two' ? two : one);

let admin: Browser;
beforeEach(async () => {
  one.twist = two.twist = undefined;
  if (admin) return;
  admin = await world.as((await world.add('Ada Min', ['admin'])).email);
  for (const id of ['one', 'two'] as const) await connect(id, { linksByEmail: true });
});

function connect(id: string, more: object = {}) {
  const { issuer, clientId, clientSecret } = called(id);
  return admin.post('/api/v1/sign-in-providers', { id, name: `The ${id}`, issuer, clientId, clientSecret, ...more });
}

/** Begins at the hub and goes to the provider; gives what the browser then asks the hub for. */
async function ask(browser: Browser, id: 'one' | 'two', returnTo?: string): Promise<URL> {
  const begun = await browser.post('/api/v1/sign-in/provider', { id, ...(returnTo ? { returnTo } : {}) });
  if (begun.status !== 200) throw new Error(await begun.text());
  return called(id).visit(((await begun.json()) as { url: string }).url);
}

const comeBack = async (browser: Browser, { pathname, search }: URL) =>
  (await browser.get(pathname + search, { 'sec-fetch-site': 'cross-site' })).headers.get('location');
const whoIsIn = async (browser: Browser) => {
  const answer = await browser.get('/api/v1/me');
  return answer.status === 200 ? ((await answer.json()) as { name: string }).name : undefined;
};

/** Signs in by a provider, as whoever sits there; gives where it leads and who is in. */
async function signIn(id: 'one' | 'two', person: OpenIdProvider['person'], returnTo?: string) {
  called(id).person = person;
  const browser = world.browser();
  const to = await comeBack(browser, await ask(browser, id, returnTo));
  return { browser, to, who: await whoIsIn(browser) };
}

const verified = (email: string, sub = email) => ({ sub, email, email_verified: true });

describe('signing in by a provider', () => {
  test('lets somebody known in, to where they wanted to go, and knows them again when their mail is another', async () => {
    const { email } = await world.add('Ana Reyes', ['t1']);
    expect(await signIn('one', verified(email, 'a-1'), '/documents/KB-155?a=b#c')).toMatchObject({
      to: '/documents/KB-155?a=b#c',
      who: 'Ana Reyes',
    });
    expect(await signIn('one', verified('ana@elsewhere.example', 'a-1'))).toMatchObject({ to: '/', who: 'Ana Reyes' });
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%0d%0a//evil.example/',
  ])('C28 leads to no other site: %j', async (returnTo) => {
    const { email } = await world.add(`Going ${Buffer.from(returnTo).toString('hex')}`, ['t1']);
    const { to, who } = await signIn('one', verified(email), returnTo);
    expect([new URL(to!, WORLD_URL).origin, who]).toEqual([WORLD_URL, expect.stringMatching(/^Going/)]);
  });

  test('C09 begins a session of its own: what the browser had before opens nothing more than it did', async () => {
    const { email } = await world.add('Ben Cruz', ['t1']);
    one.person = verified(email);
    const browser = world.browser();
    browser.cookies.set('hub.session', 'planted');
    await comeBack(browser, await ask(browser, 'one'));
    expect(browser.cookies.get('hub.session')).not.toBe('planted');
    expect(await whoIsIn(browser)).toBe('Ben Cruz');
  });

  test('asks for the second factor of whoever has one here', async () => {
    const { email } = await world.add('Cora Lim', ['t1']);
    const { secret } = await withTwoFactor(await world.as(email), app);
    const { browser, to, who } = await signIn('one', verified(email), '/codes');
    expect([to, who]).toEqual(['/sign-in?step=code&to=%2Fcodes', undefined]);
    await browser.post('/api/v1/sign-in/code', { code: app.nextCode(secret), kind: 'app' });
    expect(await whoIsIn(browser)).toBe('Cora Lim');
  });
});

test('C24 what a provider gave besides the proof is kept nowhere, and the browser never has it', async () => {
  const { email } = await world.add('Quin Lao', ['t1']);
  let given: Tokens | undefined;
  one.twist = (tokens) => {
    given = tokens;
    return tokens;
  };
  const { browser, who } = await signIn('one', verified(email));
  expect(who).toBe('Quin Lao');
  const { rows } = await database.owner.query(
    `select a::text as row from people.account a union all select s::text from people.session s
     union all select v::text from people.verification v union all select t::text from people.audit t`,
  );
  const texts = [JSON.stringify(rows), JSON.stringify([...browser.cookies])];
  texts.push(await (await browser.get('/api/v1/account')).text());
  for (const token of [given!.access_token, given!.id_token]) expect(texts.join()).not.toContain(token);
});

describe('C13 who somebody is', () => {
  test('the same subject at two issuers is two people', async () => {
    const [dan, eva] = [await world.add('Dan Go', ['t1']), await world.add('Eva Tan', ['t2'])];
    await signIn('one', verified(dan.email, 'same'));
    await signIn('two', verified(eva.email, 'same'));
    expect((await signIn('one', verified(dan.email, 'same'))).who).toBe('Dan Go');
    expect((await signIn('two', verified(dan.email, 'same'))).who).toBe('Eva Tan');
  });

  test('an address that the provider did not verify links nobody', async () => {
    const { email } = await world.add('Fe Ong', ['t1']);
    for (const person of [
      { sub: 'f-1', email },
      { sub: 'f-1', email, email_verified: false },
    ])
      expect(await signIn('one', person)).toMatchObject({ to: '/sign-in?problem=unverified', who: undefined });
  });

  test('nor does a verified one, where the administrator did not say so', async () => {
    const { email } = await world.add('Gil Sy', ['t1']);
    await admin.send('PATCH', '/api/v1/sign-in-providers/two', { linksByEmail: false });
    expect(await signIn('two', verified(email))).toMatchObject({ to: '/sign-in?problem=no-account', who: undefined });
    await admin.send('PATCH', '/api/v1/sign-in-providers/two', { linksByEmail: true });
    expect((await signIn('two', verified(email))).who).toBe('Gil Sy');
  });

  test('somebody who has an account at the issuer is not taken by another one with their address', async () => {
    const { email } = await world.add('Hana Uy', ['t1']);
    await signIn('one', verified(email, 'h-1'));
    expect((await signIn('one', verified(email, 'h-2'))).to).toBe('/sign-in?problem=no-account');
  });

  test('somebody who was invited joins by signing in: the link opens nothing any more, and they have no password', async () => {
    const email = 'luz.sy@leantech.example';
    const invited = await admin.post('/api/v1/people', { name: 'Luz Sy', email, roles: ['t1'] });
    const link = new URL(((await invited.json()) as { url: string }).url).hash.slice(1);
    const { browser, who } = await signIn('one', verified(email));
    expect(who).toBe('Luz Sy');
    const taken = { link, kind: 'invite', password: 'rivet-lantern-mango-42' };
    expect((await world.browser().post('/api/v1/links/password', taken)).status).toBeGreaterThanOrEqual(400);
    const account = await browser.get('/api/v1/account');
    expect(await account.json()).toMatchObject({ hasPassword: false, providers: [{ id: 'one', name: 'The one' }] });
    expect((await browser.post('/api/v1/account/two-factor', {})).status).toBe(200);
    await database.app.query(
      `update people.session set created_at = $1::timestamptz - interval '11 minutes'
        where person_id = (select id from people.person where email = $2)`,
      [world.clock.now(), email],
    );
    expect((await browser.post('/api/v1/account/two-factor', {})).status).toBe(403);
  });

  test('a deactivated person does not come in, linked or not', async () => {
    const [ian, jo] = [await world.add('Ian Yap', ['t1']), await world.add('Jo Abad', ['t1'])];
    await signIn('one', verified(ian.email));
    await database.app.query('update people.person set deactivated_at = now() where id = any($1)', [[ian.id, jo.id]]);
    for (const { email } of [ian, jo])
      expect(await signIn('one', verified(email))).toMatchObject({ to: '/sign-in?problem=no-account', who: undefined });
  });

  test('an address that only a contact of a client has links nobody', async () => {
    const { email } = await world.add('Kim Dy', ['contact'], '0198d000-0000-7000-8000-000000000001');
    expect((await signIn('one', verified(email))).to).toBe('/sign-in?problem=no-account');
  });
});

describe('C13 an answer is refused', () => {
  const asked = async (name: string) => {
    one.person = two.person = verified((await world.add(name, ['t1'])).email);
    const browser = world.browser();
    return { browser, url: await ask(browser, 'one') };
  };
  const changed = (url: URL, name: string, value: string | undefined) => {
    const other = new URL(url);
    if (value === undefined) other.searchParams.delete(name);
    else other.searchParams.set(name, value);
    return other;
  };

  test.each([
    ['whose iss is another’s', 'iss', () => two.issuer],
    ['whose iss is missing, though the provider sends it always', 'iss', () => undefined],
    ['whose state is another', 'state', () => 'x'.repeat(43)],
    ['without a state', 'state', () => undefined],
    ['with a code that nobody gave', 'code', () => 'x'.repeat(43)],
  ])('%s, which is not looked at', async (title, name, value) => {
    const { browser, url } = await asked(`Liar ${title.replaceAll(/\W+/g, ' ')}`);
    expect(await comeBack(browser, changed(url, name, value()))).toBe('/sign-in?problem=failed');
    expect(await whoIsIn(browser)).toBeUndefined();
    // And the question is closed with it.
    expect(await comeBack(browser, url)).toBe('/sign-in?problem=over');
  });

  test('that comes a second time, also to a question of its own', async () => {
    const { browser, url } = await asked('Lea Ramos');
    expect(await comeBack(browser, url)).toBe('/');
    expect(await comeBack(browser, url)).toBe('/sign-in?problem=over');
    const thief = world.browser();
    const own = await ask(thief, 'one');
    expect(await comeBack(thief, changed(own, 'code', url.searchParams.get('code')!))).toBe('/sign-in?problem=failed');
    expect(await whoIsIn(thief)).toBeUndefined();
  });

  test('of two that come at the same moment only one is taken', async () => {
    const { browser, url } = await asked('Max Uson');
    const to = await Promise.all([comeBack(browser, url), comeBack(browser, url)]);
    expect(to.sort()).toEqual(['/', '/sign-in?problem=over']);
  });

  test('that another browser asked for', async () => {
    const { url } = await asked('May Chua');
    const other = world.browser();
    expect(await comeBack(other, url)).toBe('/sign-in?problem=over');
    await ask(other, 'one');
    expect(await comeBack(other, url)).toBe('/sign-in?problem=failed');
  });

  test('at the address of another provider', async () => {
    const { browser, url } = await asked('Nina Dizon');
    url.pathname = url.pathname.replace('/one', '/two');
    expect(await comeBack(browser, url)).toBe('/sign-in?problem=failed');
  });

  test('ten minutes later', async () => {
    const { browser, url } = await asked('Olga Pe');
    const { rowCount } = await database.app.query(`update people.verification set expires_at = '2020-01-01'`);
    expect(rowCount).toBeGreaterThan(0);
    expect(await comeBack(browser, url)).toBe('/sign-in?problem=over');
  });

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claimsOf = ({ id_token }: Tokens) => JSON.parse(Buffer.from(id_token.split('.')[1]!, 'base64url').toString());
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const signedWith = (alg: string, claims: object, key = one.key, more: object = {}) => {
    const text = `${part({ alg, kid: 'one', typ: 'JWT', ...more })}.${part(claims)}`;
    const pem = one.publicKey.export({ type: 'spki', format: 'pem' });
    if (alg === 'none') return `${text}.`;
    if (alg === 'HS256') return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  };

  test.each([
    ['with another nonce', 'RS256', { nonce: 'x'.repeat(43) }],
    ['without a nonce', 'RS256', { nonce: undefined }],
    ['of another issuer', 'RS256', { iss: 'https://elsewhere.example' }],
    ['for another client', 'RS256', { aud: 'somebody-else' }],
    ['that is over', 'RS256', { exp: 1_600_000_000 }],
    ['that nobody signed', 'none', {}],
    ['that is signed with the public key as if it were a secret', 'HS256', {}],
  ])('whose ID token is one %s', async (title, alg, other) => {
    one.twist = (tokens) => ({ ...tokens, id_token: signedWith(alg, { ...claimsOf(tokens), ...other }) });
    const { browser, url } = await asked(`Token ${title}`);
    expect(await comeBack(browser, url)).toBe('/sign-in?problem=failed');
    expect(await whoIsIn(browser)).toBeUndefined();
  });

  test('whose ID token a stranger signed', async () => {
    one.twist = (tokens) => ({ ...tokens, id_token: signedWith('RS256', claimsOf(tokens), stranger) });
    const { browser, url } = await asked('Stranger');
    expect(await comeBack(browser, url)).toBe('/sign-in?problem=failed');
  });

  test('whose ID token names or brings the key of a stranger who signed it', async () => {
    const jwk = createPublicKey(stranger).export({ format: 'jwk' });
    for (const more of [{ jwk }, { jku: `${two.issuer}/jwks` }, { x5u: `${two.issuer}/x5u` }, { kid: '../one' }]) {
      one.twist = (tokens) => ({ ...tokens, id_token: signedWith('RS256', claimsOf(tokens), stranger, more) });
      const { browser, url } = await asked(`Stranger with ${Object.keys(more)}`);
      expect(await comeBack(browser, url)).toBe('/sign-in?problem=failed');
    }
  });

  test('and the same token untouched, signed the same way, is taken', async () => {
    one.twist = (tokens) => ({ ...tokens, id_token: signedWith('RS256', claimsOf(tokens)) });
    const { browser, url } = await asked('Pia Roxas');
    expect(await comeBack(browser, url)).toBe('/');
  });
});

describe('connecting a provider', () => {
  const list = async () =>
    ((await (await admin.get('/api/v1/sign-in-providers')).json()) as { providers: Provider[] }).providers;

  test('shows where the provider shall send people back to, and never the secret', async () => {
    const answer = await admin.get('/api/v1/sign-in-providers');
    const text = await answer.text();
    expect(JSON.parse(text).providers[0]).toMatchObject({
      id: 'one',
      issuer: one.issuer,
      callbackUrl: callback('one'),
    });
    expect(text).not.toContain(one.clientSecret);
  });

  test('C34 keeps the secret sealed: neither the table nor the audit trail holds it', async () => {
    await admin.send('PATCH', '/api/v1/sign-in-providers/one', { clientSecret: one.clientSecret });
    const { rows } = await database.app.query(
      `select to_jsonb(p)::text as row from people.sign_in_provider p union all select to_jsonb(a)::text from people.audit a`,
    );
    expect(rows.filter((it) => it.row.includes('provider.changed')).length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(one.clientSecret);
  });

  test('C07 takes nothing that is not asked, and the issuer does not change', async () => {
    for (const more of [{ issuer: two.issuer }, { id: 'x' }, { isAdmin: true }])
      expect((await admin.send('PATCH', '/api/v1/sign-in-providers/one', more)).status).toBe(400);
  });

  test('is for administrators, and to others it is as if there were none', async () => {
    const ops = await world.as((await world.add('Ops Person', ['ops'])).email);
    const path = '/api/v1/sign-in-providers';
    const asked = [
      ['GET', path, 403],
      ['POST', path, 403],
      ['PATCH', `${path}/one`, 404],
      ['POST', `${path}/one/test`, 404],
      ['DELETE', `${path}/one`, 404],
    ] as const;
    for (const [method, to, status] of asked)
      expect((await ops.send(method, to, method === 'GET' ? undefined : {})).status, `${method} ${to}`).toBe(status);
  });

  test.each([
    ['is somebody else', () => `${one.issuer}/`],
    ['does not answer', () => 'http://127.0.0.1:1'],
    ['would be asked without encryption', () => 'http://issuer.example'],
  ])('an issuer that %s is refused with what happened', async (_, issuer) => {
    const answer = await connect('other', { issuer: issuer() });
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'provider/not-found']);
  });

  test.each([
    ['https://10.1.2.3', /private/, /PRIVATE_HOSTS/],
    ['https://169.254.169.254', /linkLocal/, /internet/],
    ['https://idp.example:5432', /port 443 or 8443/, /gateway/],
  ])('C05 %s is not asked, and it is said why', async (issuer, message, remedy) => {
    const answer = await connect('other', { issuer });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ detail: expect.stringMatching(message), remedy: expect.stringMatching(remedy) }),
    ]);
  });

  test('an id is given once', async () => {
    expect((await connect('one', { issuer: two.issuer })).status).toBe(409);
  });

  test('a provider that is asked whether it answers does, and one that is gone lets nobody in', async () => {
    const { email } = await world.add('Rey Sison', ['t1']);
    two.person = verified(email);
    expect((await admin.post('/api/v1/sign-in-providers/two/test')).status).toBe(204);
    const browser = world.browser();
    const url = await ask(browser, 'two');
    expect((await admin.send('DELETE', '/api/v1/sign-in-providers/two')).status).toBe(204);
    expect(await comeBack(browser, url)).toBe('/sign-in?problem=failed');
    expect((await world.browser().post('/api/v1/sign-in/provider', { id: 'two' })).status).toBe(404);
    expect((await list()).map((it) => it.id)).toEqual(['one']);
    expect((await connect('two')).status).toBe(409);
  });
});
