import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPool } from '../../kit/db/pools.ts';
import { inTransaction } from '../../kit/db/transaction.ts';
import { testDatabase } from '../test-database.ts';
import { COMMIT } from './line-fault.ts';
import { type PostgresProxy, postgresProxy } from './tcp-proxy.ts';

const database = testDatabase({ empty: true });
let proxy: PostgresProxy;
let pool: pg.Pool;
beforeAll(async () => {
  await database.owner.query('create table kept (n int)');
  const config = new pg.Client(database.address.as('owner'));
  proxy = await postgresProxy({ host: config.host, port: config.port });
  const { user, password = '', database: name = '' } = config;
  pool = openPool({ ...proxy.address, user, password, database: name }, { max: 2, statementTimeoutMs: 5000 });
});
afterEach(async () => {
  proxy.delay(0);
  await database.owner.query('truncate kept');
});
afterAll(async () => {
  await proxy?.close();
  await pool?.end();
});

const keep = (n: number) => inTransaction(pool, (client) => client.query('insert into kept values ($1)', [n]));
const kept = async () =>
  (await database.owner.query<{ n: number }>('select n from kept order by n')).rows.map(({ n }) => n);
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (/terminated|ECONNRESET|closed/.test(String(error)) ? 'line broke' : String(error)),
  );

test('a line that nothing befalls is as good as none', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => keep(n)));
  expect(await kept()).toHaveLength(20);
  const long = 'x'.repeat(300_000);
  expect((await pool.query('select $1 as it', [long])).rows).toEqual([{ it: long }]);
});

test('a client that asks for TLS is told that there is none, and goes on', async () => {
  const client = new pg.Client({ ...pool.options, ssl: true });
  await expect(client.connect()).rejects.toThrow('The server does not support SSL connections');
});

describe('F03 cut', () => {
  test('after COMMIT, before the answer: the client sees a failure, and the row is there', async () => {
    const struck = proxy.strike({ kind: 'after', statement: COMMIT });
    expect(await outcome(keep(1))).toBe('line broke');
    await struck;
    expect(await kept()).toEqual([1]);
  });

  test('before COMMIT: the row is not there', async () => {
    const struck = proxy.strike({ kind: 'before', statement: COMMIT });
    expect(await outcome(keep(1))).toBe('line broke');
    await struck;
    expect(await kept()).toEqual([]);
  });

  test.each(['a name', undefined])(
    'after a statement that is a transaction by itself, with %s: the row is there',
    async (name) => {
      await pool.query('select 1');
      const struck = proxy.strike({ kind: 'after', statement: /^a name|^insert/ });
      const statement = { text: 'insert into kept values ($1)', values: [2], ...(name ? { name } : {}) };
      expect(await outcome(pool.query(statement))).toBe('line broke');
      await struck;
      expect(await kept()).toEqual([2]);
    },
  );

  test('after COMMIT waits for one that holds: what failed is told as it is', async () => {
    let isStruck = false;
    const struck = proxy.strike({ kind: 'after', statement: COMMIT }).then(() => {
      isStruck = true;
    });
    const client = await pool.connect();
    await client.query('begin');
    await expect(client.query('select 1/0')).rejects.toThrow('division by zero');
    expect((await client.query('commit')).command).toBe('ROLLBACK');
    client.release();
    expect(isStruck).toBe(false);
    await outcome(keep(3));
    await struck;
  });

  test('at any byte of a transaction: it is there whole or not at all, and the pool goes on', async () => {
    for (let bytes = 0; bytes < 400; bytes += 23) {
      let isStruck = false;
      void proxy.strike({ kind: 'at-byte', bytes }).then(() => {
        isStruck = true;
      });
      const first = await outcome(keep(bytes));
      expect(['done', 'line broke']).toContain(first);
      while (!isStruck) await outcome(pool.query('select 1'));
      const copies = (await kept()).filter((it) => it === bytes).length;
      expect(first === 'done' ? [1] : [0, 1]).toContain(copies);
      expect(await outcome(pool.query('select 1'))).toBe('done');
    }
  });
});

test('a slow line is slow, and loses nothing', async () => {
  await keep(1);
  proxy.delay(30);
  const began = performance.now();
  await keep(2);
  // Three statements, there and back.
  expect(performance.now() - began).toBeGreaterThan(3 * 2 * 29);
  expect(await kept()).toEqual([1, 2]);
});

test('a black hole neither answers nor ends, and other connections live', async () => {
  const client = await pool.connect();
  const struck = proxy.strike({ kind: 'black-hole' });
  const lost = outcome(client.query('select 1'));
  await struck;
  const silence = new Promise((resolve) => setTimeout(() => resolve('silence'), 300));
  expect(await Promise.race([lost, silence])).toBe('silence');
  expect(await outcome(keep(4))).toBe('done');
  client.release(true);
});
