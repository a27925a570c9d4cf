import { createRoute } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answers, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { checkedApp } from './checked-app.ts';
import { openRoutes } from './open-access.ts';

const Lamp = z.strictObject({ colour: z.string() });
const lamp = createRoute({
  method: 'get',
  path: '/lamps/{id}',
  ...may('lamps.read'),
  request: { query: noQuery },
  responses: answers(Lamp),
});

const answering = (answer: () => Response) => checkedApp(openRoutes(api().openapi(lamp, () => answer() as never)));
const ask = (answer: () => Response) => answering(answer).request('/api/v1/lamps/1');

test('an answer that is as declared comes through whole', async () => {
  const answer = await ask(() => Response.json({ colour: 'red' }));
  expect(await answer.json()).toEqual({ colour: 'red' });
});

test.each([
  ['a value of another type', () => Response.json({ colour: 1 }), 'colour'],
  ['a value that is missing', () => Response.json({}), 'colour'],
  ['a key that nobody declared', () => Response.json({ colour: 'red', watts: 5 }), 'watts'],
  ['another status', () => Response.json({ colour: 'red' }, { status: 201 }), 'not declared'],
  ['text where JSON is declared', () => new Response('red'), 'text/plain'],
  ['nothing where JSON is declared', () => new Response(null), 'no content'],
  ['a failure without problem details', () => Response.json({ oh: 'no' }, { status: 409 }), 'problem details'],
])('%s is refused', async (_, answer, told) => {
  await expect(ask(answer)).rejects.toThrow(told);
});

test('what is refused is told as problem details, also where there is no operation', async () => {
  const app = answering(() => Response.json({ colour: 'red' }));
  expect((await app.request('/api/v1/lamps/1?size=9')).status).toBe(400);
  await expect(app.request('/api/v1/chairs')).rejects.toThrow('problem details');
});
