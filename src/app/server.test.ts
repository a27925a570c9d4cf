import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMiddleware } from 'hono/factory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditionReader } from '../editions/reading.ts';
import { api } from '../kit/http/api.ts';
import { silentLog } from '../kit/log.ts';
import { accessOf } from '../people/access.ts';
import type { Actor } from '../people/actor.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { PolicySet } from '../policy/policy-set.ts';
import { permissions } from '../registry/permissions.ts';
import { readinessOf } from './readiness.ts';
import { createServer } from './server.ts';

const distDir = mkdtempSync(join(tmpdir(), 'hub-dist-'));
beforeAll(() => {
  for (const folder of ['client/assets', 'client/.vite', 'server'])
    mkdirSync(join(distDir, folder), { recursive: true });
  writeFileSync(join(distDir, 'client/assets/main-abc.js'), 'export {}');
  writeFileSync(join(distDir, 'client/.vite/manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(distDir, 'server/package.json'), '{"type":"module"}');
  writeFileSync(join(distDir, 'server/entry-server.js'), pageMaker);
});
afterAll(() => rmSync(distDir, { recursive: true }));

/** What the build leaves: the files that a page links, and a maker of pages that shows its nonce. */
const manifest = {
  'src/web/entry-client.tsx': { file: 'assets/main-abc.js', css: ['assets/main.css'] },
  'src/web/scheme-before-paint.ts': { file: 'assets/scheme.js' },
};
const pageMaker = `export async function renderPage({ path, nonce }) {
  const status = path.startsWith('/nowhere') ? 404 : 200;
  return { kind: 'page', status, html: '<meta name="nonce" content="' + nonce + '">' };
}`;

const settings = { host: '127.0.0.1', port: 7010, publicUrl: 'http://127.0.0.1:7010', trustedProxies: [] };
const ana: Actor = { kind: 'person', id: 'ana', name: 'Ana', roles: ['t1'], leads: [], teams: [] };
const html = { headers: { accept: 'text/html' } };

const editions: EditionReader = {
  list: async () => ({ editions: [], inForce: null }),
  detail: (number) => Promise.reject(new Error(`no edition ${number}`)),
  changes: (number) => Promise.reject(new Error(`no edition ${number}`)),
  history: (document) => Promise.reject(new Error(`no ${document}`)),
};

/** Everybody is this one, or nobody. */
const as = (actor: Actor | undefined) =>
  createMiddleware<PeopleEnv>(async (c, next) => {
    c.set('actor', actor);
    c.set('access', accessOf(actor, permissions));
    await next();
  });

function server({ database = async () => {}, dist = distDir, isSignedIn = true } = {}) {
  const readiness = readinessOf({ database });
  const empty = new PolicySet(new Map(), [], []);
  const inForce = () => ({ set: empty, edition: undefined });
  const library = {
    current: () => empty,
    inForce,
    clocks: () => undefined,
    clocksAt: async () => undefined,
    open: async () => empty,
  };
  const gate = { identify: as(isSignedIn ? ana : undefined), routes: api<PeopleEnv>(), feeds: api<PeopleEnv>() };
  const app = createServer({
    settings,
    gate,
    tickets: api(),
    delivery: api(),
    readiness,
    clients: api<PeopleEnv>(),
    library,
    editions,
    log: silentLog,
    distDir: dist,
  });
  return { readiness, get: (path: string, init?: RequestInit) => app.request(`http://127.0.0.1:7010${path}`, init) };
}

describe('health', () => {
  test('a living process says so, with its version', async () => {
    expect(await (await server().get('/healthz')).json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d/),
    });
  });

  test('ready means that every check holds', async () => {
    const answer = await server().get('/readyz');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready', checks: { database: 'ok' } }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('a check that fails, or does not answer, makes it not ready, with a time to ask again', async () => {
    const down = server({ database: () => Promise.reject(new Error('connection refused at 10.0.0.5')) });
    const answer = await down.get('/readyz');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toEqual({ status: 'not ready', checks: { database: 'failing' } });
    const stuck = await server({ database: () => new Promise(() => {}) }).get('/readyz');
    expect(await stuck.json()).toMatchObject({ checks: { database: 'no answer in 2 s' } });
  });

  test('a hub that goes down is alive but not ready', async () => {
    const { readiness, get } = server();
    readiness.stopping();
    expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 503]);
  });
});

describe('screens', () => {
  test('every address opens the page, with the nonce of this very answer', async () => {
    const answer = await server().get('/documents/KB-155', html);
    const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1];
    expect(nonce).not.toBe('__NONCE__');
    expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('assets may be kept for ever; one that is gone is not found and not kept', async () => {
    const asset = await server().get('/assets/main-abc.js');
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    const gone = await server().get('/assets/main-old.js');
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  test('nothing outside the assets is served', async () => {
    for (const path of [
      '/assets/../index.html',
      '/assets/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%2f..%2fetc%2fpasswd',
      '/.sources',
      '/assets/../.vite/manifest.json',
      '/assets/..%2f..%2fserver/entry-server.js',
    ]) {
      expect(await (await server().get(path)).text()).not.toMatch(/root:|renderPage|manifest/);
    }
  });

  test('a copy without screens still says that it runs', async () => {
    const answer = await server({ dist: '/nowhere' }).get('/', html);
    expect(await answer.text()).toContain('LeanTech Hub is running');
  });
});

describe('what is sent', () => {
  test.each([
    ['/', 'text/html; charset=UTF-8'],
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8'],
    ['/api/v1/documents', 'application/json'],
    ['/api/v1/nothing', 'application/problem+json'],
    ['/healthz', 'application/json'],
  ])('%s says that it is %s', async (path, type) => {
    expect((await server().get(path, html)).headers.get('content-type')).toBe(type);
  });

  test('an answer of the API is kept nowhere, and shared with no other origin', async () => {
    const { headers } = await server().get('/api/v1/documents', { headers: { origin: 'https://evil.example' } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect([...headers.keys()].filter((it) => it.startsWith('access-control-'))).toEqual([]);
  });

  test.each(['/.git/HEAD', '/.git/config', '/package.json', '/src/app/server.ts', '/secrets.json', '/.env'])(
    '%s gives nothing away of how the hub is made',
    async (path) => {
      expect(await (await server().get(path, html)).text()).toMatch(/^<meta name="nonce"/);
    },
  );

  test.each(['/assets', '/assets/', '/assets/%2e/'])('%s lists no files', async (path) => {
    const answer = await server().get(path, html);
    expect([answer.status, (await answer.text()).includes('main-abc')]).toEqual([404, false]);
  });
});

describe('without a session', () => {
  const nobody = () => server({ isSignedIn: false });

  test('every page leads to sign-in, and back to itself afterwards', async () => {
    const answer = await nobody().get('/documents/KB-155?edition=2', html);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/sign-in?to=%2Fdocuments%2FKB-155%3Fedition%3D2');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['/sign-in', '/set-up', '/join', '/new-password', '/forgot', '/get-link', '/mail-link'])(
    '%s stands open',
    async (path) => {
      expect((await nobody().get(path, html)).status).toBe(200);
    },
  );

  test('C28 an address of another place is never what somebody is sent to', async () => {
    for (const path of ['//evil.example/', '/%5cevil.example', '/%2f%2fevil.example', '/x%0d%0aSet-Cookie:a=b']) {
      const answer = await nobody().get(path, html);
      expect(answer.headers.get('location')).toMatch(/^\/sign-in\?to=%2F/);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  test.each(['/api/v1/documents', '/api/v1/editions', '/api/v1/nowhere', '/api/openapi.json'])(
    'C12 %s says nothing but to sign in',
    async (path) => {
      const answer = await nobody().get(path);
      expect([answer.status, (await answer.json()).code]).toEqual([401, 'sign-in-first']);
    },
  );
});
