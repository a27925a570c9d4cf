import { createRoute, OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { ANYONE } from '../kit/http/access.ts';
import { answers, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Problem } from '../kit/http/problem.ts';
import { readVersion } from './version.ts';

const OpenApiDocument = z
  .looseObject({
    openapi: z.string(),
    info: z.looseObject({ title: z.string(), version: z.string() }),
    paths: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'OpenApiDocument', description: 'A description as OpenAPI 3.1 lays it down.' });

/** A set of operations, whatever is in its contexts. */
type Described = Pick<OpenAPIHono, 'openAPIRegistry'>;

/** The description of an API at `/openapi.json`, made when somebody first asks: until then routes may be added. */
export function openapiRoutes(described: Described) {
  let made: ReturnType<typeof openapiOf> | undefined;
  return api().openapi(
    createRoute({
      method: 'get',
      path: '/openapi.json',
      summary: 'Read this description',
      ...may('account.read'),
      request: { query: noQuery },
      responses: answers(OpenApiDocument),
    }),
    (c) => {
      made ??= openapiOf(described);
      return c.json(made as unknown as z.infer<typeof OpenApiDocument>, 200);
    },
  );
}

/** OpenAPI 3.1, from the very schemas that requests are checked by. */
export function openapiOf(described: Described) {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
  for (const [name, scheme] of Object.entries(SCHEMES))
    openAPIRegistry.registerComponent('securitySchemes', name, scheme);
  for (const { route } of operationsOf(described)) openAPIRegistry.registerPath(told(route));
  return getOpenAPI31Document({ openapi: '3.1.0', info: { ...ABOUT, version: readVersion() }, security: SIGNED_IN });
}

/** Names the module that operations are of. */
export function tagged<T extends Described>(module: string, routes: T): T {
  for (const { route } of operationsOf(routes)) route.tags = [module];
  return routes;
}

const operationsOf = (routes: Described) => routes.openAPIRegistry.definitions.filter((it) => it.type === 'route');

/** What is the same for every operation is not written on each route line. */
function told(route: RouteConfig): RouteConfig {
  const isOpen = route['x-permission'] === ANYONE;
  return {
    ...route,
    ...(isOpen ? { security: [] } : {}),
    responses: { ...route.responses, default: REFUSED },
  };
}

const REFUSED = {
  description: 'Refused, with what to do next',
  content: { 'application/problem+json': { schema: Problem } },
};

const ABOUT = {
  title: 'LeanTech Hub',
  description:
    'Requests are strict: a key that is not described here is refused. `x-permission` is what an operation takes of whoever asks.',
};

const SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'hub.session',
    description: 'Set by signing in. Over https its name is `__Host-hub.session`.',
  },
  token: { type: 'http', scheme: 'bearer', description: 'A token for programs, with its scopes.' },
} as const;

const SIGNED_IN: Record<string, string[]>[] = [{ session: [] }, { token: [] }];
