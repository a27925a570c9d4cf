import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRoute } from '@hono/zod-openapi';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANYONE } from '../kit/http/access.ts';
import { answersNothing, api } from '../kit/http/api.ts';
import { tellErrors } from '../kit/http/problem.ts';
import { silentLog } from '../kit/log.ts';
import { accessOf } from '../people/access.ts';
import { permissions } from '../registry/permissions.ts';
import { checkedApp } from '../testing/checked-app.ts';
import { openAccess } from '../testing/open-access.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { undeclaredRoutes } from '../testing/undeclared-routes.ts';
import { openapiOf } from './openapi.ts';
import { root } from './root.ts';
import { everyRoute as describedRoutes, wholeServer } from './samples/whole-server.ts';

const world = peopleWorld(testDatabase());
const everyRoute = () => describedRoutes(world.people, shipped.set);

let app: ReturnType<typeof everyRoute>;
let document: ReturnType<typeof openapiOf>;
beforeAll(() => {
  app = everyRoute();
  document = openapiOf(app);
});

const operations = () => Object.values(document.paths ?? {}).flatMap((it) => Object.values(it));

test('every route of the router is described, with the permission that it takes', () => {
  const server = wholeServer(world.people, shipped.set);
  expect(undeclaredRoutes(server, document)).toEqual([]);
  expect(operations().length).toBeGreaterThan(50);
});

describe('a route is missed', () => {
  const nothing = { method: 'get', path: '/api/v1/open', responses: answersNothing } as const;

  test('that is not declared', () => {
    const planted = everyRoute();
    planted.get('/api/v1/secrets/:id', (c) => c.text('psst'));
    planted.all('/api/anything', (c) => c.text('psst'));
    expect(undeclaredRoutes(planted, openapiOf(planted))).toEqual(['GET /api/v1/secrets/:id', 'ALL /api/anything']);
  });

  test('that takes no permission', () => {
    const planted = everyRoute();
    planted.openapi(createRoute(nothing), (c) => c.body(null, 204));
    expect(undeclaredRoutes(planted, openapiOf(planted))).toEqual(['GET /api/v1/open']);
  });
});

test('every operation has a summary, its module, a permission that exists, and how it refuses', () => {
  for (const it of operations()) {
    expect(it.summary, JSON.stringify(it)).toMatch(/^[A-Z].{4,60}[^.]$/);
    expect(it.tags.map((module: string) => existsSync(join(root, 'src', module)))).toEqual([true]);
    expect([ANYONE, ...Object.keys(permissions)]).toContain(it['x-permission']);
    expect(it.responses.default.content['application/problem+json'].schema.$ref).toBe('#/components/schemas/Problem');
  }
});

test('what anybody may do needs neither session nor token, and only that', () => {
  expect(document.security).toEqual([{ session: [] }, { token: [] }]);
  expect(Object.keys(document.components?.securitySchemes ?? {})).toEqual(['session', 'token']);
  for (const it of operations()) expect(it.security).toEqual(it['x-permission'] === ANYONE ? [] : undefined);
});

test('the description is valid OpenAPI 3.1, and names nothing that is not in it', async () => {
  const validator = new Validator();
  expect(await validator.validate(JSON.parse(JSON.stringify(document)))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  const schemas = Object.keys(document.components?.schemas ?? {});
  const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((it) => it[1]!);
  expect([...new Set(named)].filter((it) => !schemas.includes(it))).toEqual([]);
});

test('beside a password nobody is asked for a hint or a secret question', () => {
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, it]) => [name, JSON.stringify(it)]);
  const asking = schemas.filter(([, text]) => /"(password|current)":/.test(text!));
  expect(asking.length).toBeGreaterThan(3);
  expect(asking.filter(([, text]) => /"\w*(hint|question|maiden|answer)\w*":/i.test(text!))).toEqual([]);
});

test('objects are closed: every one lists its keys, or says what values it has by name', () => {
  const open: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'object' && !('additionalProperties' in value)) open.push(path);
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
  };
  visit(document, '');
  expect(open).toEqual([]);
});

test('whoever is signed in may read it; whoever is not is told to sign in', async () => {
  const signedIn = api();
  signedIn.use(openAccess);
  signedIn.route('/', app);
  const answer = await checkedApp(signedIn).request('/api/openapi.json');
  expect([answer.status, await answer.json()]).toMatchObject([200, { openapi: '3.1.0' }]);
  const nobody = api();
  nobody.use(async (c, next) => {
    c.set('access', accessOf(undefined, permissions));
    await next();
  });
  // The second is a route that forgot to say who may.
  app.get('/api/v1/forgotten', (c) => c.text('psst'));
  nobody.route('/', app).onError(tellErrors(silentLog));
  for (const path of ['/api/openapi.json', '/api/v1/forgotten']) expect((await nobody.request(path)).status).toBe(401);
});
