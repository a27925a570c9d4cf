import type pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { numberAllotment } from './allot.ts';

const database = testDatabase();

/** Counts the questions that really go to the database. */
function counted(pool: pg.Pool) {
  const asked = { times: 0 };
  const query = (...all: [pg.QueryConfig]) => {
    asked.times++;
    return pool.query(...all);
  };
  return { asked, pool: { query } as unknown as pg.Pool };
}

test('all who wait at the moment are served by one question, each with a number of its own', async () => {
  const { asked, pool } = counted(database.app);
  const allot = numberAllotment(pool);
  const numbers = await Promise.all(Array.from({ length: 200 }, allot));
  expect(new Set(numbers).size).toBe(200);
  expect(asked.times).toBe(2);
});

test('at rest no number is fetched that nobody waits for', async () => {
  const allot = numberAllotment(database.app);
  const first = await allot();
  expect(await allot()).toBe(first + 1);
});

test('two processes never give the same number', async () => {
  const [one, other] = [numberAllotment(database.app), numberAllotment(database.app)];
  const numbers = await Promise.all(Array.from({ length: 100 }, (_, index) => (index % 2 ? one() : other())));
  expect(new Set(numbers).size).toBe(100);
});

test('where the database cannot be asked, those who wait are told, and the next are served again', async () => {
  let isDown = true;
  const query = (...all: [pg.QueryConfig]) => (isDown ? Promise.reject(new Error('away')) : database.app.query(...all));
  const allot = numberAllotment({ query } as unknown as pg.Pool);
  await expect(Promise.all([allot(), allot()])).rejects.toThrow('away');
  isDown = false;
  expect(await allot()).toBeGreaterThan(0);
});
