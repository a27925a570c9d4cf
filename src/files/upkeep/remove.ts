import type pg from 'pg';
import type { Disk } from '../disk/disk.ts';
import type { FileId } from '../kept-file.ts';
import { forget, holding } from '../store.ts';

export interface UpkeepParts {
  disk: Disk;
  pool: pg.Pool;
}

/**
 * Takes a file away, unless it was kept again since `keptBefore`: first what is noted, then the bytes. What ends it between the two
 * leaves bytes that the next sweep finds. Whoever keeps the same file meanwhile waits, and brings it back whole.
 */
export async function removeFile(
  { disk, pool }: UpkeepParts,
  id: FileId,
  keptBefore?: Temporal.Instant,
): Promise<boolean> {
  return holding(pool, id, async (client) => {
    const isGone = await forget(client, id, keptBefore);
    if (isGone) await disk.remove(id);
    return isGone;
  });
}
