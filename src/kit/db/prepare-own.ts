import pg from 'pg';
import type { EmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { superuserConfig } from './embedded/ping.ts';
import { OWNER, quoteName, rolesSql } from './roles.ts';

/** Makes the roles and the database in the hub's own PostgreSQL where they are missing. */
export async function prepareOwn({ socketDir, secrets }: EmbeddedPostgres, database = 'hub'): Promise<void> {
  const client = new pg.Client(superuserConfig(socketDir, secrets.superuser));
  await client.connect();
  try {
    // Two hubs that start at once take turns here.
    await client.query('select pg_advisory_lock(7010155311)');
    const { roles, databases } = await count(client, database);
    if (roles < 3) await client.query(rolesSql(OWNER, secrets.owner));
    if (databases < 1) await client.query(`create database ${quoteName(database)} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

async function count(client: pg.Client, database: string): Promise<{ roles: number; databases: number }> {
  const { rows } = await client.query<{ roles: number; databases: number }>(
    `select (select count(*)::int from pg_authid
              where rolname in ('hub_owner', 'hub_app', 'hub_contact') and rolpassword is not null) as roles,
            (select count(*)::int from pg_database where datname = $1) as databases`,
    [database],
  );
  return rows[0]!;
}
