import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PeopleEnv } from '../people/identify.ts';
import { assetsOf, webRoutes } from './web-routes.ts';

const dist = mkdtempSync(join(tmpdir(), 'hub-dist-'));
const manifest = {
  'src/web/entry-client.tsx': { file: 'assets/client-1.js', css: ['assets/style-1.css'], imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared-1.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'assets/deep-1.js', imports: ['_shared.js'] },
  '_later.js': { file: 'assets/later-1.js' },
  'src/web/scheme-before-paint.ts': { file: 'assets/scheme-1.js' },
  'inter.woff2': { file: 'assets/inter-latin-wght-normal-X.woff2' },
};

/** A stand-in for the built pages: it shows what it was asked, and asks the API itself. */
const maker = `export async function renderPage({ path, nonce, fetch, assets }) {
  if (path === '/old') return { kind: 'redirect', status: 308, location: '/new' };
  const said = path === '/asks' ? await (await fetch('/api/v1/things/a')).text() : '';
  return { kind: 'page', status: path === '/none' ? 404 : 200, html: [path, nonce, assets.script, said].join(' ') };
}`;

beforeAll(() => {
  mkdirSync(join(dist, 'server'));
  mkdirSync(join(dist, 'client', '.vite'), { recursive: true });
  mkdirSync(join(dist, 'client', 'assets'));
  writeFileSync(join(dist, 'server', 'entry-server.js'), maker);
  writeFileSync(join(dist, 'client', '.vite', 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dist, 'client', 'assets', 'client-1.js'), 'let a = 1;');
  writeFileSync(join(dist, 'client', 'push-worker.js'), 'let w = 1;');
});

afterAll(() => rmSync(dist, { recursive: true }));

async function get(path: string, distDir = dist) {
  const app = new Hono<PeopleEnv>();
  app.use(async (c, next) => {
    c.set('nonce', 'n0');
    c.set('actor', { kind: 'person', id: 'ana', name: 'Ana', roles: ['t1'], leads: [], teams: [] });
    await next();
  });
  app.get('/api/v1/things/a', (c) => c.redirect('./A', 308));
  app.get('/api/v1/things/A', (c) => c.text('thing A'));
  app.route(
    '/',
    webRoutes(distDir, async (inside) => app.request(inside)),
  );
  const response = await app.request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('an address gets its page, with the nonce of the answer and the built script', async () => {
  expect(await get('/documents?x=1')).toMatchObject({ status: 200, text: '/documents?x=1 n0 /assets/client-1.js ' });
});

test('a page, which holds what its reader may see, is never kept, a built file never', async () => {
  expect((await get('/')).headers.get('cache-control')).toBe('no-store');
  expect((await get('/assets/client-1.js')).headers.get('cache-control')).toContain('immutable');
});

test('the worker for notifications lies at the root, and browsers ask each time whether it is another', async () => {
  const { status, headers, text } = await get('/push-worker.js');
  expect([status, text, headers.get('cache-control')]).toEqual([200, 'let w = 1;', 'no-cache']);
  expect(headers.get('content-type')).toMatch(/javascript/);
});

test('the page asks the hub itself, and is sent on as a browser would be', async () => {
  expect((await get('/asks')).text).toContain('thing A');
});

test('a page that is not there, or moved, says so', async () => {
  expect((await get('/none')).status).toBe(404);
  const moved = await get('/old');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/new']);
});

test.each([
  '/api/v1/none',
  '/assets/none.js',
  '/assets/..%2fserver/entry-server.js',
  '/assets/..%5c.vite%5cmanifest.json',
  '/files/x',
])('%s is no page', async (path) => {
  const { status, text } = await get(path);
  expect([status, text]).toEqual([404, '404 Not Found']);
});

test('without built screens the hub says that it runs', async () => {
  expect((await get('/', join(dist, 'nothing'))).text).toContain('LeanTech Hub is running');
});

test('every page links the script, what it imports, the style, the colours and the font', () => {
  expect(assetsOf(manifest)).toEqual({
    script: '/assets/client-1.js',
    preload: ['/assets/shared-1.js', '/assets/deep-1.js'],
    style: '/assets/style-1.css',
    scheme: '/assets/scheme-1.js',
    font: '/assets/inter-latin-wght-normal-X.woff2',
  });
});

test('a half-finished build is told, not served', () => {
  expect(() => assetsOf({})).toThrow('build them again');
});
