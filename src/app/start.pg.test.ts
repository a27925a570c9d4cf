import { expect, test } from 'vitest';
import { startHub } from '../testing/running-hub.ts';
import { testDatabase } from '../testing/test-database.ts';

const database = testDatabase({ empty: true });

test("the hub runs on an operator's PostgreSQL, and starts none of its own", async () => {
  const { connectionString, host, user, password, database: name } = database.address.as('owner');
  const url = new URL(connectionString ?? `postgres://localhost/${name}?host=${host}`);
  if (user) url.username = user;
  if (typeof password === 'string') url.password = password;
  const hub = await startHub({ env: { DATABASE_URL: url.href } });
  expect(await (await fetch(`${hub.url}/readyz`)).json()).toEqual({ status: 'ready', checks: { database: 'ok' } });
  expect((await database.app.query('select version from kit.process')).rows).toHaveLength(1);
  expect(await hub.stop()).toBe(0);
  expect((await database.app.query('select version from kit.process')).rows).toHaveLength(0);
}, 120_000);
