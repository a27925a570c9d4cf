import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Address } from '../kit/db/address.ts';
import { openDatabase, openPool } from '../kit/db/pools.ts';
import { testAddress } from './pg/test-server.ts';

/** A database of a test file's own. Its fields are there from `beforeAll` on. */
export interface TestDatabase {
  address: Address;
  /** As hub_owner. */
  owner: pg.Pool;
  /** As hub_app. */
  app: pg.Pool;
  /** As hub_contact. */
  contact: pg.Pool;
}

/** Gives the test file a fresh copy of the migrated database (or an empty one), and drops it at the end. */
export function testDatabase({ empty = false } = {}): TestDatabase {
  const database = {} as TestDatabase & { close(): Promise<void> };
  beforeAll(async () => {
    const server = inject('testServer');
    const name = `hub_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
    const template = empty ? 'template0' : server.template;
    await asSuperuser(server.superuser, `create database ${name} owner hub_owner template ${template}`);
    const address = testAddress(server, name);
    const owner = openPool(address.as('owner'), { max: 3, statementTimeoutMs: 30_000 });
    const { app, contact, close } = openDatabase(address);
    Object.assign(database, { address, owner, app, contact });
    database.close = async () => {
      await Promise.all([owner.end(), close()]);
      await asSuperuser(server.superuser, `drop database if exists ${name} with (force)`);
    };
  });
  afterAll(() => database.close?.());
  return database;
}

/** A test database as DATABASE_URL. */
export function urlOf(address: Address): string {
  const { connectionString, host, user, password, database } = address.as('owner');
  if (connectionString) return connectionString;
  return `postgres://${user}:${encodeURIComponent(String(password))}@${encodeURIComponent(host!)}/${database}`;
}

async function asSuperuser(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
