import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../kit/db/embedded/embedded-postgres.ts';
import { superuserConfig } from '../../kit/db/embedded/ping.ts';
import { OWNER, rolesSql } from '../../kit/db/roles.ts';
import type { Secret } from '../../kit/secret.ts';
import { tempDataDir } from '../temp-data-dir.ts';

/** A PostgreSQL that no hub keeps: what DATABASE_URL names. */
export interface ExternalPostgres {
  /** Whose programs these are: `Debian's 15`, `the hub's own`. */
  programs: string;
  /** Folder of its socket. */
  socketDir: string;
  /** DATABASE_URL of its database, over its socket or over a line that stands before it. */
  url(line?: { host: string; port: number }): string;
  stop(): Promise<void>;
}

/** Starts one in a folder of its own: with TEST_POSTGRES_BIN, else Debian's where they are installed, else the programs of the hub. */
export async function externalPostgres(): Promise<ExternalPostgres> {
  const folder = tempDataDir();
  const bin = process.env.TEST_POSTGRES_BIN ?? globSync('/usr/lib/postgresql/*/bin/initdb').map(dirname).sort().at(-1);
  const major = Number(/(\d+)\/bin\/?$/.exec(bin ?? '')?.[1]);
  const server = await startEmbedded({ dataDir: folder.path, ...(bin && major ? { programs: { bin, major } } : {}) });
  await makeDatabase(superuserConfig(server.socketDir, server.secrets.superuser), server.secrets.owner);
  const password = encodeURIComponent(server.secrets.owner.reveal());
  const { socketDir } = server;
  return {
    programs: bin && major ? `Debian's ${major}` : "the hub's own",
    socketDir,
    url: (line) =>
      line
        ? `postgres://${OWNER}:${password}@${line.host}:${line.port}/hub`
        : `postgres://${OWNER}:${password}@localhost/hub?host=${encodeURIComponent(socketDir)}`,
    stop: async () => {
      await server.stop();
      folder.remove();
    },
  };
}

/** What an operator does once, as `npx hub doctor --sql` says. */
async function makeDatabase(superuser: pg.ClientConfig, password: Secret): Promise<void> {
  const client = new pg.Client(superuser);
  await client.connect();
  await client.query(rolesSql(OWNER, password));
  await client.query(`create database hub owner ${OWNER} encoding 'UTF8' template template0`);
  await client.end();
}
