import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inTransaction } from '../kit/db/transaction.ts';
import { testDatabase } from '../testing/test-database.ts';
import { openQueues, type Queues } from './queue.ts';

const database = testDatabase();
const pace = { pollSeconds: 0.5, heartbeatSeconds: 10 };
let here: Queues;
let there: Queues;
beforeAll(async () => {
  [here, there] = await Promise.all([
    openQueues(database.address, undefined, pace),
    openQueues(database.address, undefined, pace),
  ]);
});
afterAll(() => Promise.all([here?.close(), there?.close()]));

const add = (queue: Awaited<ReturnType<Queues['define']>>, data: object, group = 'a') =>
  inTransaction(database.app, (client) => queue.enqueue(client, data, { group }));

test('processes that start at once, again and again, share one schema and one queue', async () => {
  for (let round = 0; round < 5; round++) {
    const all = await Promise.all([1, 2, 3, 4].map(() => openQueues(database.address, undefined, pace)));
    await Promise.all(all.map((it) => it.define('started-at-once')));
    await Promise.all(all.map((it) => it.close()));
  }
  const { rows } = await database.owner.query(
    `select count(*)::int as queues from jobs.queue where name = 'started-at-once'`,
  );
  expect(rows).toEqual([{ queues: 1 }]);
});

test('a job of a transaction that rolls back never was, and one that commits is worked on', async () => {
  const queue = await here.define<{ n: number }>('rolled-back');
  const seen: number[] = [];
  await queue.work(async ({ data }) => void seen.push(data.n));
  const failing = inTransaction(database.app, async (client) => {
    await queue.enqueue(client, { n: 1 }, { group: 'a' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await add(queue, { n: 2 });
  await vi.waitFor(() => expect(seen).toEqual([2]), { timeout: 8000 });
  const { rows } = await database.owner.query(`select count(*)::int as jobs from jobs.job where name = 'rolled-back'`);
  expect(rows).toEqual([{ jobs: 1 }]);
});

test('two processes take each job once', async () => {
  const seen: number[] = [];
  const queues = [await here.define<{ n: number }>('shared'), await there.define<{ n: number }>('shared')];
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  for (const n of numbers) await add(queues[0]!, { n }, `host ${n % 30}`);
  for (const queue of queues) await queue.work(async ({ data }) => void seen.push(data.n));
  await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(60), { timeout: 15_000 });
  expect(seen.toSorted((a, b) => a - b)).toEqual(numbers);
});

test('a group whose host never answers keeps no other waiting', async () => {
  const queue = await here.define<{ n: number }>('slow-host', { atOnce: 4, perGroup: 2 });
  const over = Promise.withResolvers<void>();
  const seen: number[] = [];
  for (let n = 0; n < 10; n++) await add(queue, { n }, 'dead.example');
  await add(queue, { n: 100 }, 'quick.example');
  await queue.work(async ({ data }) => (data.n < 100 ? over.promise : void seen.push(data.n)));
  await vi.waitFor(() => expect(seen).toEqual([100]), { timeout: 8000 });
  over.resolve();
});

test('what ends a job in a transaction ends it only where that commits', async () => {
  const queue = await here.define<{ n: number }>('ends');
  let tries = 0;
  await queue.work(async (job) => {
    tries += 1;
    await inTransaction(database.app, async (client) => {
      await job.done(client);
      if (tries === 1) throw new Error('the first time it does not hold');
    });
  });
  await add(queue, { n: 1 });
  await vi.waitFor(() => expect(tries).toBe(2), { timeout: 15_000 });
  await sleep(1000);
  const { rows } = await database.owner.query(`select state from jobs.job where name = 'ends'`);
  expect(rows).toEqual([{ state: 'completed' }]);
});
