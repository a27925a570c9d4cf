import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../../kit/refusal.ts';

/** Bytes of a disk. */
export interface Room {
  free: number;
  total: number;
}

/** How much room the disk of a folder has; one that is not there yet will be on its parent's. */
export type FreeSpace = (folder: string) => Promise<Room>;

/** As the file system says, for a user who is not root. */
export const freeSpace: FreeSpace = async (folder) => {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || folder === dirname(folder)) throw error;
    return freeSpace(dirname(folder));
  }
};

/** Files stop before the database does: it lies on the same disk as a rule, and needs room to go on. */
export function isTooFull({ free, total }: Room): boolean {
  return free < Math.max(LEAST, Math.min(total * SHARE, MOST));
}

const LEAST = 200e6;
const SHARE = 0.05;
/** A twentieth of a very large disk would be room for years. */
const MOST = 10e9;

/** The refusal of a file for which there is no room. */
export const noRoom = (cause?: unknown): Refusal =>
  new Refusal({
    code: 'files/no-room',
    status: 507,
    message:
      'The disk of the hub is nearly full, so it takes no files just now. This one was not kept; all others are safe.',
    remedy:
      'Send it again later. An administrator: free some space on the disk of the data folder, or move it to a larger one.',
    cause,
  });

/** Whether the system says that a disk, or the share of one user, is full. */
export function saysFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}
