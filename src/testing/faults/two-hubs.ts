import pg from 'pg';
import { signInTo } from '../first-account.ts';
import { endOf, type RunningHub, startHub } from '../running-hub.ts';
import { tempDataDir } from '../temp-data-dir.ts';
import { type EnteredDesk, enterDesk } from './enter-desk.ts';
import { type ExternalPostgres, externalPostgres } from './external-postgres.ts';

/** Two hubs that work on one PostgreSQL, which neither of them keeps. */
export interface TwoHubs extends EnteredDesk {
  server: ExternalPostgres;
  /** The data folder of both. */
  dataDir: string;
  /** As hub_owner. */
  pool: pg.Pool;
  urls: [string, string];
  /** Ends one as a cut of its power does, or asks it to stop, and starts it again under its address. */
  renew(which: 0 | 1, how: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  stop(): Promise<void>;
}

/** Starts them, with a desk that a program works on. */
export async function twoHubs(): Promise<TwoHubs> {
  const [server, folder] = [await externalPostgres(), tempDataDir()];
  // Of one data folder: both have the hub's key there, as processes of one desk do.
  const start = (args: string[] = []) => startHub({ dataDir: folder.path, env: { DATABASE_URL: server.url() }, args });
  const first = await start();
  const hubs: [RunningHub, RunningHub] = [first, await start()];
  const desk = await enterDesk({ url: first.url, ...(await signInTo(first)) });
  const pool = new pg.Pool({ connectionString: server.url(), max: 4 });
  return {
    ...desk,
    server,
    dataDir: folder.path,
    pool,
    urls: [hubs[0].url, hubs[1].url],
    renew: async (which, how) => {
      await endOf(hubs[which].child, how);
      hubs[which] = await start(['--port', new URL(hubs[which].url).port]);
    },
    stop: async () => {
      await pool.end();
      for (const it of hubs) await endOf(it.child, 'SIGTERM');
      await server.stop();
      folder.remove();
    },
  };
}
