import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../refusal.ts';
import type { Secret } from '../../secret.ts';
import { explainServer } from './explain-server.ts';
import type { Layout } from './layout.ts';
import type { Programs } from './programs.ts';
import type { ServerUser } from './server-user.ts';

/** The superuser of the hub's own cluster; used to prepare roles, never by the program itself. */
export const SUPERUSER = 'hub_super';

/** Makes the cluster aside and moves it into place, so that a half-made one is never used. */
export async function makeCluster(
  layout: Layout,
  programs: Programs,
  password: Secret,
  user?: ServerUser,
): Promise<void> {
  const fresh = `${layout.data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  makePrivate(fresh, user);
  const passwordFile = join(layout.run, 'password');
  writeFileSync(passwordFile, password.reveal(), { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    await runInitdb(programs, fresh, passwordFile, user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, layout.data);
}

/** A folder that only the server's user may open, as PostgreSQL demands. */
export function makePrivate(folder: string, user?: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
}

function runInitdb(programs: Programs, data: string, passwordFile: string, user?: ServerUser): Promise<void> {
  const locale =
    programs.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
  const args = [
    '-D',
    data,
    '-U',
    SUPERUSER,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    ...locale,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(join(programs.bin, 'initdb'), args, { ...asUser(user), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(explainServer(said, data))));
  });
}

/** How every program of PostgreSQL is started: as the server's user, from a folder that it can enter. */
export function asUser(user?: ServerUser): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  return user ? { uid: user.uid, gid: user.gid, cwd: '/', env } : { cwd: '/', env };
}

/** Refuses a cluster that another major version made. */
export function requireVersion(data: string, major: number): void {
  const made = Number.parseInt(readFileSync(join(data, 'PG_VERSION'), 'utf8'), 10);
  if (made === major) return;
  throw new Refusal({
    code: 'database-version',
    message: `The database in ${data} was made by PostgreSQL ${made}; this hub brings PostgreSQL ${major}.`,
    remedy: 'Start it with the version of the hub that made it, and move the data over with a backup and restore.',
  });
}

export const hasCluster = (layout: Layout): boolean => existsSync(join(layout.data, 'PG_VERSION'));

/** Removes copies of the programs that belong to other versions. */
export function dropOldPrograms(layout: Layout, keep: Programs): void {
  for (const name of globSync('programs-*', { cwd: layout.folder })) {
    const folder = join(layout.folder, name);
    if (!keep.bin.startsWith(folder)) rmSync(folder, { recursive: true, force: true });
  }
}
