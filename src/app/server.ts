import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { HttpEnv } from '../kit/http/context.ts';
import { knownHost } from '../kit/http/known-host.ts';
import { notFound, tellErrors } from '../kit/http/problem.ts';
import { secureHeaders } from '../kit/http/security-headers.ts';
import { type Serving, serve } from '../kit/http/serve.ts';
import type { Log } from '../kit/log.ts';
import type { Settings } from '../kit/settings.ts';
import { type ApiParts, apiRoutes } from './api-routes.ts';
import { healthRoutes } from './health-routes.ts';
import type { Readiness } from './readiness.ts';
import { webRoutes } from './web-routes.ts';

/** What the web server needs from the rest of the hub. */
export interface ServerParts extends ApiParts {
  settings: Pick<Settings, 'host' | 'port' | 'publicUrl'>;
  readiness: Readiness;
  log: Log;
  /** Where the built screens lie. */
  distDir: string;
}

/** Every route of the hub, wired. */
export function createServer({
  settings,
  readiness,
  library,
  editions,
  preview,
  log,
  distDir,
}: ServerParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(secureHeaders({ isHttps: settings.publicUrl.startsWith('https:') }));
  app.use(knownHost(settings));
  app.route('/', healthRoutes(readiness));
  app.use('/api/v1/*', compress());
  app.route('/api/v1', apiRoutes({ library, editions, preview }));
  app.route(
    '/',
    webRoutes(distDir, (path, asker) => askInside(app, path, asker)),
  );
  app.onError(tellErrors(log));
  app.notFound(notFound);
  return app;
}

/** The hub's own API without the network, in the name of the person who asks for a page. */
async function askInside(app: Hono<HttpEnv>, path: string, asker: Request): Promise<Response> {
  const cookie = asker.headers.get('cookie');
  return app.request(new URL(path, asker.url), {
    headers: { accept: 'application/json', ...(cookie ? { cookie } : {}) },
  });
}

/** Starts to listen. */
export function listen(app: Hono<HttpEnv>, { host, port }: Pick<Settings, 'host' | 'port'>): Promise<Serving> {
  return serve(getRequestListener(app.fetch), { host, port });
}
