import { mkdirSync } from 'node:fs';
import { Refusal } from '../../refusal.ts';
import { ensureFolder, type Layout } from './layout.ts';
import { requireReachable, serverUser } from './server-user.ts';

/** Makes the folders and checks that both the hub and the server's user can use them. */
export function ensureDataFolder(layout: Layout): void {
  requireSupported();
  const user = serverUser(layout.data);
  // Root's server runs as another user, who must be able to pass through; nobody else needs to.
  const mode = user ? 0o711 : 0o700;
  try {
    ensureFolder(layout.base, mode);
    ensureFolder(layout.folder, mode);
    ensureFolder(layout.run, 0o700, user?.uid);
    mkdirSync(layout.users, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, layout.base);
  }
  if (user) requireReachable(layout.folder, user);
}

const REASONS: Record<string, [message: string, remedy: string]> = {
  EACCES: ['this user may not write there', 'Set DATA_DIR to a folder of your own, such as DATA_DIR=~/hub-data.'],
  EPERM: ['this user may not write there', 'Set DATA_DIR to a folder of your own, such as DATA_DIR=~/hub-data.'],
  EROFS: ['the disk is read-only', 'Set DATA_DIR to a folder on a disk that can be written.'],
  ENOSPC: ['the disk is full', 'Free some space and start again.'],
  ENOTDIR: ['a part of the path is a file', 'Set DATA_DIR to a folder.'],
  EEXIST: ['a part of the path is a file', 'Set DATA_DIR to a folder.'],
};

function explain(error: NodeJS.ErrnoException, base: string): Error {
  const [message, remedy] = REASONS[error.code ?? ''] ?? [];
  if (!message || !remedy) return error;
  return new Refusal({
    code: 'data-folder',
    message: `The data folder ${base} cannot be used: ${message}.`,
    remedy,
    cause: error,
  });
}

/** Windows has no Unix sockets for PostgreSQL to hide behind. */
function requireSupported(platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') return;
  throw new Refusal({
    code: 'platform',
    message: "The hub's own PostgreSQL does not run on Windows yet.",
    remedy: 'Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.',
  });
}
