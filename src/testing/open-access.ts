import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Access } from '../kit/http/access.ts';
import { api } from '../kit/http/api.ts';
import type { HttpEnv } from '../kit/http/context.ts';
import { tellErrors } from '../kit/http/problem.ts';
import { silentLog } from '../kit/log.ts';

const everything: Access = { requireSomebody: () => {}, require: () => {} };

/** Lets everybody do everything: for tests of what routes answer to whoever is let in. */
export const openAccess: MiddlewareHandler<HttpEnv> = async (c, next) => {
  c.set('access', everything);
  await next();
};

/** Routes under /api/v1 that stand open, with failures told as the hub tells them. */
export function openRoutes(...all: OpenAPIHono<HttpEnv>[]): OpenAPIHono<HttpEnv> {
  const app = api();
  app.use(openAccess);
  for (const routes of all) app.route('/api/v1', routes);
  return app.onError(tellErrors(silentLog));
}
