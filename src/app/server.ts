import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { FILE_PATHS } from '../clients/import-routes.ts';
import { bodySize, LONGEST_BODY } from '../kit/http/body-size.ts';
import { clientAddress } from '../kit/http/client-address.ts';
import { knownHost } from '../kit/http/known-host.ts';
import { notFound, tellErrors } from '../kit/http/problem.ts';
import { sameOrigin } from '../kit/http/same-origin.ts';
import { secureHeaders } from '../kit/http/security-headers.ts';
import type { Log } from '../kit/log.ts';
import type { Settings } from '../kit/settings.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { ATTACHMENT_PATHS } from '../tickets/attachment-routes.ts';
import { type ApiParts, apiRoutes } from './api-routes.ts';
import { healthRoutes } from './health-routes.ts';
import type { Readiness } from './readiness.ts';
import { type Asker, webRoutes } from './web-routes.ts';

/** What the web server needs from the rest of the hub. */
export interface ServerParts extends Omit<ApiParts, 'people'> {
  settings: Pick<Settings, 'host' | 'port' | 'publicUrl' | 'trustedProxies'>;
  gate: Gate;
  readiness: Readiness;
  log: Log;
  /** Where the built screens lie. */
  distDir: string;
}

/** Who asks, and the routes by which they come in. */
export interface Gate {
  identify: MiddlewareHandler<PeopleEnv>;
  routes: OpenAPIHono<PeopleEnv>;
  /** What is opened by its address alone, outside the API: calendar feeds. */
  feeds: Hono<PeopleEnv>;
}

/** Every route of the hub, wired. */
export function createServer({
  settings,
  gate,
  delivery,
  readiness,
  clients,
  tickets,
  library,
  editions,
  preview,
  log,
  distDir,
}: ServerParts): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>();
  app.use(secureHeaders({ isHttps: settings.publicUrl.startsWith('https:') }));
  app.use(knownHost(settings));
  app.route('/', healthRoutes(readiness));
  app.use(
    clientAddress(settings.trustedProxies),
    sameOrigin(settings),
    bodySize(LONGEST_BODY, [...FILE_PATHS, ATTACHMENT_PATHS]),
    gate.identify,
  );
  app.use('/api/v1/*', compress());
  app.route('/', apiRoutes({ people: gate.routes, clients, tickets, delivery, library, editions, preview }));
  app.route('/', gate.feeds);
  app.route(
    '/',
    webRoutes(distDir, (path, asker) => askInside(app, path, asker)),
  );
  app.onError(tellErrors(log));
  app.notFound(notFound);
  return app;
}

/** The hub's own API without the network, in the name of whoever asks for a page, who was recognised already. */
async function askInside(app: Hono<PeopleEnv>, path: string, { actor, url }: Asker): Promise<Response> {
  return app.request(new URL(path, url), { headers: { accept: 'application/json' } }, { actor });
}
