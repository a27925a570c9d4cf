import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../kit/db/embedded/embedded-postgres.ts';
import { superuserConfig } from '../../kit/db/embedded/ping.ts';
import type { Programs } from '../../kit/db/embedded/programs.ts';
import { readMigrations } from '../../kit/db/migrations/files.ts';
import { migrate } from '../../kit/db/migrations/migrate.ts';
import { OWNER, rolesSql } from '../../kit/db/roles.ts';
import { Secret } from '../../kit/secret.ts';
import { tempDataDir } from '../temp-data-dir.ts';
import { TEST_PASSWORD, type TestServer, testAddress } from './test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const migrationsDir = new URL('../../../migrations', import.meta.url).pathname;

/**
 * Once per run: a server, and on it a database with every migration, which each test file gets a copy of. The server is
 * TEST_DATABASE_URL (as a superuser), or one of our own in a temporary folder, with the programs of TEST_POSTGRES_BIN if set.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await findServer();
  const template = `hub_template_${process.pid}`;
  await asSuperuser(server, async (client) => {
    await client.query(rolesSql(OWNER, new Secret(TEST_PASSWORD)));
    await client.query(`create database ${template} owner ${OWNER} encoding 'UTF8' template template0`);
  });
  await migrate(testAddress(server, template).as('owner'), readMigrations(migrationsDir));
  project.provide('testServer', { ...server, template });
  return async () => {
    await asSuperuser(server, (client) => client.query(`drop database if exists ${template} with (force)`));
    await stop();
  };
}

async function asSuperuser(server: TestServer, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(server.superuser);
  await client.connect();
  await work(client).finally(() => client.end());
}

async function findServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { server: { superuser: { connectionString: url }, template: '' }, stop: async () => {} };
  const dataDir = tempDataDir();
  const own = await startEmbedded({ dataDir: dataDir.path, programs: programsOf(process.env.TEST_POSTGRES_BIN) });
  const stop = async () => {
    await own.stop();
    dataDir.remove();
  };
  return { server: { superuser: superuserConfig(own.socketDir, own.secrets.superuser), template: '' }, stop };
}

function programsOf(bin: string | undefined): Programs | undefined {
  if (!bin) return undefined;
  const major = Number(/(\d+)\/bin\/?$/.exec(bin)?.[1]);
  if (major) return { bin, major };
  throw new Error(`TEST_POSTGRES_BIN should end in <version>/bin, as /usr/lib/postgresql/15/bin: ${bin}`);
}
