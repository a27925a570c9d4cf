import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { RedirectStatusCode } from 'hono/utils/http-status';
import type { PageAssets, PageMaker, PageRequest } from '../kit/http/page.ts';
import type { Actor } from '../people/actor.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { isOpenPage, signInAddress } from './open-pages.ts';

/**
 * The built screens: files under /assets carry a hash in their names and never change; every other address is answered with
 * HTML that the server makes by the same components as the browser. `fetchInside` asks the hub's own API.
 */
export function webRoutes(distDir: string, fetchInside: FetchInside): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>();
  const built = loadBuilt(distDir);
  if (!built) return app.get('/', (c) => c.html(UNBUILT));
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('/assets/*', serveStatic({ root: join(distDir, 'client'), precompressed: true }));
  // The worker that shows notifications keeps its name over all versions, so browsers ask each time whether it is another.
  app.get('/push-worker.js', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
  });
  app.get('/push-worker.js', serveStatic({ root: join(distDir, 'client'), precompressed: true }));
  app.get('*', compress(), async (c, next) => {
    if (isForPrograms(c.req.path)) return next();
    const { pathname, search } = new URL(c.req.url);
    const actor = c.get('actor');
    // A page holds what its reader may see: nobody else's browser, and no proxy, may keep it.
    c.header('Cache-Control', 'no-store');
    if (!actor && !isOpenPage(pathname)) return c.redirect(signInAddress(pathname + search), 302);
    const fetch = followRedirect((path) => fetchInside(path, { actor, url: c.req.url }));
    const { maker, assets } = await built;
    const answer = await maker.renderPage({ path: pathname + search, nonce: c.get('nonce'), fetch, assets });
    if (answer.kind === 'redirect') return c.redirect(answer.location, answer.status as RedirectStatusCode);
    return c.html(answer.html, answer.status as 200);
  });
  return app;
}

/** Whoever asks for a page, and under which address. */
export interface Asker {
  actor: Actor | undefined;
  url: string;
}

/** Asks the hub itself, on behalf of whoever asks for a page. */
export type FetchInside = (path: string, asker: Asker) => Promise<Response>;

/** Loads what Vite built, once; nothing where it built nothing. */
function loadBuilt(distDir: string): Promise<{ maker: PageMaker; assets: PageAssets }> | undefined {
  const server = join(distDir, 'server', 'entry-server.js');
  const manifest = join(distDir, 'client', '.vite', 'manifest.json');
  if (!existsSync(server) || !existsSync(manifest)) return undefined;
  const assets = assetsOf(JSON.parse(readFileSync(manifest, 'utf8')) as Manifest);
  return import(pathToFileURL(server).href).then((maker: PageMaker) => ({ maker, assets }));
}

type Manifest = Record<string, { file: string; css?: string[]; imports?: string[]; assets?: string[] }>;

/** Finds in Vite's manifest what each page links. */
export function assetsOf(manifest: Manifest): PageAssets {
  const files = Object.entries(manifest);
  const client = manifest['src/web/entry-client.tsx'];
  const style = client?.css?.[0] ?? files.find(([, it]) => it.file.endsWith('.css'))?.[1].file;
  const scheme = manifest['src/web/scheme-before-paint.ts'];
  const font = files.map(([, it]) => it.file).find((it) => /inter-latin-wght-normal[^/]*\.woff2$/.test(it));
  const preload = [...importedBy('src/web/entry-client.tsx', manifest)].map((it) => `/${manifest[it]!.file}`);
  if (!client || !style || !scheme) throw new Error('The built screens are incomplete: build them again.');
  const address = { script: `/${client.file}`, style: `/${style}`, scheme: `/${scheme.file}`, preload };
  return font ? { ...address, font: `/${font}` } : address;
}

/** Every chunk that one imports at once, and those that they import: each is asked for with the page, not one after the other. */
function importedBy(name: string, manifest: Manifest, found = new Set<string>()): Set<string> {
  for (const it of manifest[name]?.imports ?? [])
    if (manifest[it] && !found.has(it)) importedBy(it, manifest, found.add(it));
  return found;
}

function isForPrograms(path: string): boolean {
  return /^\/((api|assets|files)(\/|$)|push-worker\.js$)/.test(path);
}

/** The API sends an id in the wrong case on to the right one; over the network the browser would follow by itself. */
function followRedirect(ask: (path: string) => Promise<Response>): PageRequest['fetch'] {
  return async (input) => {
    const path = String(input);
    const first = await ask(path);
    const location = first.status === 308 ? first.headers.get('Location') : null;
    if (!location) return first;
    const { pathname, search } = new URL(location, `http://hub.invalid${path}`);
    return ask(pathname + search);
  };
}

const UNBUILT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>LeanTech Hub</title><link rel="icon" href="data:,">
<h1>LeanTech Hub is running</h1>
<p>This copy holds no screens. Its state: <a href="/readyz">/readyz</a></p>
`;
