import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asUser } from './cluster.ts';
import type { Layout } from './layout.ts';
import { commandLine, processKey } from './process-info.ts';
import type { Programs } from './programs.ts';
import type { ServerUser } from './server-user.ts';

/** No process can have this number, so PostgreSQL takes a pid file that names it for a dead server's. */
const IMPOSSIBLE_PID = 1_073_741_823;
const LOG_LIMIT = 5_000_000;

const OPTIONS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=60',
  'shared_buffers=64MB',
  'max_wal_size=512MB',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'client_connection_check_interval=1s',
  // The log must not repeat what clients wrote: no statements, no details with values.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
];

/** The number of the living server of this very data folder, if there is one. */
export function runningPostmaster(layout: Layout): number | undefined {
  const file = join(layout.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  const line = commandLine(pid);
  return line.includes('postgres') && line.includes(layout.data) ? pid : undefined;
}

/**
 * After a power cut or `kill -9` the dead server's marks stay, and its number may be another process's by now, or a
 * zombie's. Line 1 of the pid file gets an impossible number and the socket goes. The pid file itself stays: the
 * shared-memory id in it is what stops a second server while a backend of the first still lives.
 */
export function clearDeadMarks(layout: Layout): void {
  const file = join(layout.data, 'postmaster.pid');
  if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8').replace(/^-?\d+/, String(IMPOSSIBLE_PID)));
  rmSync(join(layout.run, '.s.PGSQL.5432'), { force: true });
  rmSync(join(layout.run, '.s.PGSQL.5432.lock'), { force: true });
}

/** A server that was just started: its process, and what it has printed since. */
export interface Launched {
  child: ChildProcess;
  said(): string;
}

/** Starts the server; it stays when this process dies, and is found again by the next one. */
export function launch(layout: Layout, programs: Programs, user?: ServerUser): Launched {
  if (existsSync(layout.log) && statSync(layout.log).size > LOG_LIMIT) renameSync(layout.log, `${layout.log}.1`);
  const log = openSync(layout.log, 'a', 0o600);
  const from = statSync(layout.log).size;
  const options = [...OPTIONS, `unix_socket_directories=${layout.run}`].flatMap((option) => ['-c', option]);
  const child = spawn(join(programs.bin, 'postgres'), ['-D', layout.data, ...options], {
    ...asUser(user),
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.on('error', () => {});
  child.unref();
  closeSync(log);
  return { child, said: () => readFileSync(layout.log).subarray(from).toString('utf8') };
}

/** Ends a server: sessions are cut and everything is written; after the patience it is ended at once (and recovers). */
export async function endPostmaster(pid: number, patienceMs = 15_000): Promise<void> {
  const key = processKey(pid);
  process.kill(pid, 'SIGINT');
  if (await gone(pid, key, patienceMs)) return;
  process.kill(pid, 'SIGQUIT');
  await gone(pid, key, 5000);
}

async function gone(pid: number, key: string | undefined, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (processKey(pid) !== key) return true;
    await sleep(10);
  }
  return false;
}
