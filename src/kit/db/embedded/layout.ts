import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../refusal.ts';

/** Where everything of the hub's own PostgreSQL lies. */
export interface Layout {
  /** The operator's DATA_DIR. */
  base: string;
  /** Passwords, readable by the hub's user only. */
  secrets: string;
  /** Folder of the database server; passable for the server's user. */
  folder: string;
  /** The cluster itself, private to the server's user. */
  data: string;
  /** Holds the socket, private to the server's user. */
  run: string;
  /** What the server prints. */
  log: string;
  /** Taken while the server is started or stopped. */
  lock: string;
  /** One file per process that uses the server; the last one stops it. */
  users: string;
}

/** The folders under a DATA_DIR. */
export function layoutOf(base: string): Layout {
  const folder = join(base, 'postgres');
  return {
    base,
    secrets: join(base, 'secrets.json'),
    folder,
    data: join(folder, 'data'),
    run: shortEnough(join(folder, 'run'), base),
    log: join(folder, 'server.log'),
    lock: join(folder, 'start.lock'),
    users: join(folder, 'users'),
  };
}

/** A socket's path may have at most 107 bytes (103 on macOS), so a deep DATA_DIR keeps its socket in the temp folder. */
function shortEnough(run: string, base: string): string {
  if (Buffer.byteLength(join(run, '.s.PGSQL.5432')) <= 103) return run;
  const name = createHash('sha256').update(base).digest('hex').slice(0, 12);
  return join(tmpdir(), `leantech-hub-${process.getuid?.() ?? 0}-${name}`);
}

/** Makes a folder unless it is there; refuses one that is a link or belongs to somebody else. */
export function ensureFolder(path: string, mode: number, owner?: number): void {
  if (!existsSync(path)) return void mkdirSync(path, { recursive: true, mode });
  const { uid } = lstatSync(path);
  const own = process.getuid?.() ?? uid;
  if (lstatSync(path).isDirectory() && (uid === own || uid === owner || own === 0)) return;
  throw new Refusal({
    code: 'data-folder',
    message: `${path} is not a folder of the user that runs the hub.`,
    remedy: 'Remove it, or set DATA_DIR to a folder of your own.',
  });
}
