import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from './finding.ts';

const NEEDED_MB = 500;

/** Whether the data folder can be used, or made. */
export function checkDataFolder(dataDir: string): Finding {
  const name = 'data folder';
  const folder = nearestExisting(dataDir);
  const isThere = folder === dataDir;
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    const says = `${folder} cannot be written by this user`;
    return {
      name,
      state: 'problem',
      says,
      remedy: 'Set DATA_DIR to a folder of your own, or run as the user that owns it.',
    };
  }
  return { name, state: 'ok', says: isThere ? dataDir : `${dataDir} (made at the first start)` };
}

/** Whether the disk of the data folder has room. */
export function checkDisk(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(nearestExisting(dataDir));
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  const says = `${freeMb} MB free`;
  if (freeMb >= NEEDED_MB) return { name: 'disk', state: 'ok', says };
  return { name: 'disk', state: 'problem', says, remedy: `Free some space: the hub wants at least ${NEEDED_MB} MB.` };
}

function nearestExisting(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearestExisting(dirname(path));
}
