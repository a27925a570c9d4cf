import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../refusal.ts';

/** The account that PostgreSQL runs as. */
export interface ServerUser {
  uid: number;
  gid: number;
  name: string;
}

/**
 * PostgreSQL refuses to run as root. So root hands it to the owner of an existing cluster, or else to `postgres`, or else
 * to `nobody`. Undefined means: as ourselves.
 */
export function serverUser(data: string, passwd = '/etc/passwd'): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts(passwd);
  const owner = existsSync(data) ? statSync(data) : undefined;
  if (owner && owner.uid !== 0) {
    const name = accounts.find(({ uid }) => uid === owner.uid)?.name ?? String(owner.uid);
    return { uid: owner.uid, gid: owner.gid, name };
  }
  const found = accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody');
  if (found) return found;
  throw new Refusal({
    code: 'no-server-user',
    message: 'PostgreSQL must not run as root, and there is no user "postgres" or "nobody" to run it.',
    remedy: 'Add one (useradd --system postgres), or start the hub as an ordinary user.',
  });
}

function readAccounts(passwd: string): ServerUser[] {
  const lines = readFileSync(passwd, 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  return lines
    .filter(({ length }) => length >= 4)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }));
}

/** Refuses a place that the server's user cannot reach, such as a DATA_DIR inside /root. */
export function requireReachable(path: string, user: ServerUser): void {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if (mayEnter(folder, user)) continue;
    throw new Refusal({
      code: 'data-folder',
      message: `PostgreSQL runs as "${user.name}", which may not enter ${folder}, a part of DATA_DIR.`,
      remedy: `Choose another DATA_DIR, such as /var/lib/leantech-hub, or allow passing through: chmod a+x ${folder}`,
    });
  }
}

function mayEnter(folder: string, { uid, gid }: ServerUser): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}
