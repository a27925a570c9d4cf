import { createRoute } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { silentLog } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { type Access, ANYONE } from './access.ts';
import { answers, api, body, idParams, noQuery } from './api.ts';
import { type Finder, may, missing } from './guard.ts';
import { tellErrors } from './problem.ts';

const lamp: Finder<{ colour: string }> = {
  kind: 'lamp',
  find: async (c) => (c.req.param('id') === '1' ? { colour: 'red' } : undefined),
  thing: () => ({ owner: 'ana' }),
};
const Lamp = z.strictObject({ colour: z.string().max(5) });

function appWith(access?: Access) {
  const app = api();
  if (access)
    app.use(async (c, next) => {
      c.set('access', access);
      await next();
    });
  app.openapi(
    createRoute({
      method: 'get',
      path: '/lamps/{id}',
      ...may('lamps.read', lamp),
      request: { params: idParams, query: noQuery },
      responses: answers(Lamp),
    }),
    (c) => c.json(c.var.found, 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/lamps',
      ...may(ANYONE),
      request: { query: noQuery, ...body(Lamp) },
      responses: answers(Lamp),
    }),
    (c) => c.json(c.req.valid('json'), 200),
  );
  app.onError(tellErrors(silentLog));
  return app;
}

const open: Access = { requireSomebody: () => {}, require: () => {} };
const post = (json: string, query = '') =>
  appWith(open).request(`/lamps${query}`, {
    method: 'POST',
    body: json,
    headers: { 'content-type': 'application/json' },
  });

test('the thing is looked up once, checked, and handed to the route', async () => {
  const asked: unknown[] = [];
  const access: Access = { requireSomebody: () => {}, require: (...it) => void asked.push(it) };
  const answer = await appWith(access).request('/lamps/1');
  expect(await answer.json()).toEqual({ colour: 'red' });
  expect(asked).toEqual([['lamps.read', { owner: 'ana' }]]);
});

test('what is not there and what may not be known of get the same answer', async () => {
  const closed: Access = {
    requireSomebody: () => {},
    require: () => {
      throw missing();
    },
  };
  const answers = await Promise.all([appWith(open).request('/lamps/2'), appWith(closed).request('/lamps/1')]);
  expect(answers.map((it) => it.status)).toEqual([404, 404]);
  expect(await answers[0]!.text()).toBe(await answers[1]!.text());
});

test('nobody is told to sign in before anything is looked up', async () => {
  const nobody: Access = {
    requireSomebody: () => {
      throw new Refusal({ code: 'sign-in-first', status: 401, message: 'No.', remedy: 'Sign in.' });
    },
    require: () => {},
  };
  expect((await appWith(nobody).request('/lamps/2')).status).toBe(401);
});

test('a route without anybody who decides lets nobody in', async () => {
  expect((await appWith().request('/lamps/1')).status).toBe(500);
});

describe('C07 what an operation does not know is refused with its place', () => {
  test.each([
    ['an unknown key', '{"colour":"red","isAdmin":true}', ''],
    ['an unknown key of the query', '{"colour":"red"}', '?as=admin'],
    ['a wrong type', '{"colour":["red"]}', ''],
    ['a value too long', '{"colour":"ultramarine"}', ''],
    ['a key of every object', '{"colour":"red","__proto__":{"x":1}}', ''],
  ])('%s', async (_, json, query) => {
    const answer = await post(json, query);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test('broken JSON, and no JSON at all, are refused and not a fault', async () => {
    expect((await post('{"colour":')).status).toBe(400);
    const text = await appWith(open).request('/lamps', { method: 'POST', body: 'colour=red' });
    expect(text.status).toBeGreaterThanOrEqual(400);
    expect(text.status).toBeLessThan(500);
  });
});
