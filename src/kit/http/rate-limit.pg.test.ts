import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { openDatabase } from '../db/pools.ts';
import { rateLimit } from './rate-limit.ts';

const database = testDatabase();
const limit = { name: 'doors', times: 5, seconds: 60 };

test('C31 a limit holds over two processes and any number of tries at once', async () => {
  const other = openDatabase(database.address);
  const doors = [rateLimit(database.app, limit), rateLimit(other.app, limit)];
  const tries = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => doors[index % 2]!.spend('ana')));
  await other.close();
  expect(tries.filter((it) => it.status === 'fulfilled').length).toBe(5);
});

test('one too many is told with the time to wait, and another key counts by itself', async () => {
  const door = rateLimit(database.app, { ...limit, name: 'gates', times: 1 });
  await door.spend('ana');
  await expect(door.spend('ana')).rejects.toMatchObject({ status: 429, retryAfterSeconds: 60 });
  await door.spend('ben');
  await door.forget('ana');
  await door.spend('ana');
});

test('the table holds no address, only hashes', async () => {
  await rateLimit(database.app, limit).spend('carla@leantech.example');
  const { rows } = await database.app.query<{ key: string }>('select key from kit.rate_limit');
  expect(rows.map((it) => it.key).join()).not.toContain('carla');
});
