import { hostname } from 'node:os';
import type pg from 'pg';
import { uuidv7 } from '../ids.ts';
import { type Log, silentLog } from '../log.ts';

const BEAT_MS = 15_000;

/** This process's row in kit.process. */
export interface Registration {
  deskId: string;
  /** Takes the row away. */
  end(): Promise<void>;
}

/** Notes in the database that this process runs, every 15 seconds, and clears rows of processes that are gone. */
export async function registerProcess(pool: pg.Pool, version: string, log: Log = silentLog): Promise<Registration> {
  const id = uuidv7();
  await pool.query("delete from kit.process where seen_at < clock_timestamp() - interval '1 minute'");
  await beat(pool, id, version);
  const timer = setInterval(() => {
    beat(pool, id, version).catch((err) => log.warn({ err }, 'this process could not be noted in the database'));
  }, BEAT_MS);
  timer.unref();
  return {
    deskId: await deskId(pool),
    end: async () => {
      clearInterval(timer);
      await pool.query('delete from kit.process where id = $1', [id]).catch(() => {});
    },
  };
}

async function beat(pool: pg.Pool, id: string, version: string): Promise<void> {
  await pool.query(
    `insert into kit.process (id, host, pid, version) values ($1, $2, $3, $4)
     on conflict (id) do update set seen_at = clock_timestamp()`,
    [id, hostname(), process.pid, version],
  );
}

/** The id of the desk that this database is; made by the first process that asks. */
export async function deskId(pool: pg.Pool): Promise<string> {
  await pool.query('insert into kit.desk (id) values ($1) on conflict do nothing', [uuidv7()]);
  const { rows } = await pool.query<{ id: string }>('select id from kit.desk');
  return rows[0]!.id;
}
