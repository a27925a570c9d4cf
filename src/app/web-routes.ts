import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { HttpEnv } from '../kit/http/context.ts';

/**
 * The built screens: files under /assets carry a hash in their names and never change; every other address gets the one
 * page, with the nonce of this answer in it, so that each address can be opened and reloaded.
 */
export function webRoutes(distDir: string): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const pageFile = join(distDir, 'index.html');
  if (!existsSync(pageFile)) return app.get('/', (c) => c.html(UNBUILT));
  const page = readFileSync(pageFile, 'utf8');
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('/assets/*', serveStatic({ root: distDir }));
  app.get('*', async (c, next) => {
    if (!c.req.header('accept')?.includes('text/html')) return next();
    c.header('Cache-Control', 'no-cache');
    return c.html(page.replaceAll('__NONCE__', c.get('nonce')));
  });
  return app;
}

const UNBUILT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>LeanTech Hub</title><link rel="icon" href="data:,">
<h1>LeanTech Hub is running</h1>
<p>This copy holds no screens. Its state: <a href="/readyz">/readyz</a></p>
`;
