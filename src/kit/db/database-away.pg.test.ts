import { Hono } from 'hono';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMIT, type LineFault } from '../../testing/faults/line-fault.ts';
import { type PostgresProxy, postgresProxy } from '../../testing/faults/tcp-proxy.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { tellErrors } from '../http/problem.ts';
import { silentLog } from '../log.ts';
import { openPool } from './pools.ts';
import { inTransaction } from './transaction.ts';

const database = testDatabase({ empty: true });
let proxy: PostgresProxy;
let pool: pg.Pool;
beforeAll(async () => {
  await database.owner.query('create table kept (n int primary key)');
  const { host, port, user, password = '', database: name = '' } = new pg.Client(database.address.as('owner'));
  proxy = await postgresProxy({ host, port });
  pool = openPool({ ...proxy.address, user, password, database: name }, { max: 1, statementTimeoutMs: 500 });
});
afterAll(async () => {
  await pool?.end();
  await proxy?.close().catch(() => {});
});

const app = new Hono();
app.onError(tellErrors(silentLog));
app.put('/kept/:n', async (c) => {
  await inTransaction(pool, (client) => client.query('insert into kept values ($1)', [c.req.param('n')]));
  return c.body(null, 204);
});
const keep = (n: number) => app.request(`/kept/${n}`, { method: 'PUT' });
const away = { status: 503, code: 'database-away' };

describe('F03 a route whose line to the database breaks answers 503 with Retry-After, and the next one is served', () => {
  test.each<[string, LineFault]>([
    ['before COMMIT', { kind: 'before', statement: COMMIT }],
    ['after COMMIT', { kind: 'after', statement: COMMIT }],
    ['in the middle of a message', { kind: 'at-byte', bytes: 30 }],
    ['without a word, for longer than a statement may take', { kind: 'black-hole' }],
  ])('%s', async (_, fault) => {
    expect((await keep(Date.now() % 1e9)).status).toBe(204);
    const struck = proxy.strike(fault);
    const answer = await keep(1);
    await struck;
    expect(answer.headers.get('Retry-After')).toBe('2');
    expect(await answer.json()).toMatchObject(away);
    await database.owner.query('delete from kept');
    expect((await keep(2)).status).toBe(204);
    await database.owner.query('delete from kept');
  });

  test('what is wrong with the statement stays a fault', async () => {
    expect((await keep(3)).status).toBe(204);
    expect((await keep(3)).status).toBe(500);
  });

  test('where nobody is there at all', async () => {
    await proxy.close();
    expect(await (await keep(4)).json()).toMatchObject(away);
  });
});
