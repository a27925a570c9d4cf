import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';

const database = testDatabase();

test('a connection that dies while it is lent out fails its statement, and neither the process nor the pool', async () => {
  const client = await database.app.connect();
  await client.query('begin');
  await expect(client.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
  client.release(true);
  expect((await database.app.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
