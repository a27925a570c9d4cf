import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { tellErrors } from '../kit/http/problem.ts';
import { silentLog } from '../kit/log.ts';
import { browserOf } from '../testing/browser.ts';
import { peopleWorld, WORLD_URL } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { signInLimits } from './sign-in-limits.ts';
import { TRIES } from './try-limits.ts';

const world = peopleWorld(testDatabase());

/** A door that counts tries from an address of the caller's choice; `/in` is one that succeeded. */
function door() {
  const limits = signInLimits(world.people, { ...TRIES, hub: { ...TRIES.hub, times: 70 } });
  const app = new Hono<{ Variables: { address: string } }>();
  app.use(async (c, next) => {
    c.set('address', c.req.header('x-from')!);
    await next();
  });
  app.post('/try', async (c) => {
    await limits.spend(c, (await c.req.json()).email);
    return c.body(null, 204);
  });
  app.post('/in', async (c) => {
    await limits.succeeded(c, (await c.req.json()).email);
    return c.body(null, 204);
  });
  app.onError(tellErrors(silentLog));
  return browserOf(app as never, WORLD_URL);
}

test('C31 one network cannot use up the tries of everybody, and keeps nobody out of a browser that they know', async () => {
  const [ana, stranger, newcomer] = [door(), door(), door()];
  const email = 'ana@leantech.example';
  await ana.post('/in', { email }, { 'x-from': '198.51.100.7' });
  const many = Array.from({ length: 200 }, (_, n) => n);
  const answers = await Promise.all(
    many.map((n) => stranger.post('/try', { email: `${n}@leantech.example` }, { 'x-from': '198.51.100.7' })),
  );
  expect(answers.filter((it) => it.status === 204)).toHaveLength(60);
  expect((await newcomer.post('/try', { email }, { 'x-from': '203.0.113.9' })).status).toBe(204);
  expect((await ana.post('/try', { email }, { 'x-from': '198.51.100.7' })).status).toBe(204);
});
