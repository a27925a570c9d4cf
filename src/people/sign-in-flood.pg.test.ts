import { expect, test } from 'vitest';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { TRIES } from './try-limits.ts';

const world = peopleWorld(testDatabase());
const PATH = '/api/v1/sign-in/password';

/** What a stranger sends to look like somebody else each time. */
const disguise = (n: number): Record<string, string> => ({
  'x-forwarded-for': n % 2 ? `2001:db8:${(n >> 4).toString(16)}::${n.toString(16)}` : `10.${n % 250}.${n >> 8}.7`,
  'x-real-ip': `192.0.2.${n % 250}`,
  'cf-connecting-ip': `198.51.100.${n % 250}`,
  forwarded: `for=203.0.113.${n % 250}`,
  'user-agent': `Browser ${n}`,
});

test('C31 a thousand tries at once at two processes, each in another disguise: no more are looked at than may be', async () => {
  const { email } = await world.add('Victim', ['t1']);
  const known = await world.as(email);
  const strangers = Array.from({ length: 500 }, () => world.browser());
  const answers = await Promise.all(
    strangers
      .flatMap((it) => [it, world.besides(it)])
      .map((it, n) => it.post(PATH, { email, password: `guess number ${n}` }, disguise(n))),
  );
  const statuses = answers.map((it) => it.status);
  expect(statuses.filter((it) => it === 401).length).toBeLessThanOrEqual(TRIES.account.times);
  expect(statuses.filter((it) => it === 429).length).toBeGreaterThanOrEqual(1000 - TRIES.account.times);
  expect(Number(answers.find((it) => it.status === 429)!.headers.get('retry-after'))).toBeGreaterThan(0);
  // Whoever has signed in from their browser before still gets in from there; a stranger does not even with the right password.
  expect((await world.browser().post(PATH, { email, password: WORLD_PASSWORD })).status).toBe(429);
  expect((await known.post(PATH, { email, password: WORLD_PASSWORD })).status).toBe(200);
}, 60_000);
