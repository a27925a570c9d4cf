import { rm, stat } from 'node:fs/promises';
import { type Found, filesOnDisk } from '../disk/walk.ts';
import type { SweepOptions, Swept } from '../kept-file.ts';
import { allFiles, factsOf, holding } from '../store.ts';
import { removeFile, type UpkeepParts } from './remove.ts';

/** Takes away files that nobody uses, and bytes that were never noted; nothing that is younger than the grace. */
export async function sweepFiles(parts: UpkeepParts, { isUsed, olderThan }: SweepOptions): Promise<Swept> {
  const swept: Swept = { files: 0, leftovers: 0 };
  for await (const id of allFiles(parts.pool, olderThan)) {
    // Asked before the file is held: whoever refers to it later has kept it again, or holds it by a foreign key.
    if (!(await isUsed(id)) && (await removeUnused(parts, id, olderThan))) swept.files++;
  }
  for await (const found of filesOnDisk(parts.disk.root)) {
    if (await removeLeftover(parts, found, olderThan)) swept.leftovers++;
  }
  return swept;
}

/** Whoever refers to a file by a foreign key uses it, whatever else is said. */
async function removeUnused(...how: Parameters<typeof removeFile>): Promise<boolean> {
  try {
    return await removeFile(...how);
  } catch (error) {
    if ((error as { code?: string }).code === FOREIGN_KEY) return false;
    throw error;
  }
}

/** foreign_key_violation of PostgreSQL. */
const FOREIGN_KEY = '23503';

async function removeLeftover({ pool }: UpkeepParts, found: Found, olderThan: Temporal.Instant): Promise<boolean> {
  const { path, id } = found;
  if (!(await isOlder(path, olderThan))) return false;
  if (!id) return removed(path);
  if (await factsOf(pool, id)) return false;
  // Somebody may be about to note it, or have brought it again: both end before this begins.
  return holding(pool, id, async (client) => {
    const isLeft = !(await factsOf(client, id)) && (await isOlder(path, olderThan));
    return isLeft && removed(path);
  });
}

async function isOlder(path: string, moment: Temporal.Instant): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
  return mtimeMs < moment.epochMilliseconds;
}

async function removed(path: string): Promise<true> {
  await rm(path, { force: true });
  return true;
}
