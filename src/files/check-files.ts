import { stat } from 'node:fs/promises';
import type pg from 'pg';
import { filesFolder, placeOf } from './disk/paths.ts';
import type { Check, FileFacts } from './kept-file.ts';
import { checkedBytes } from './reading/checked-bytes.ts';
import { allFiles } from './store.ts';

/**
 * Looks whether every file is there and as long as it was; with `reads`, whether every byte is what was kept, which takes as long as
 * reading them all. Changes nothing.
 */
export async function checkFiles(dataDir: string, pool: pg.Pool, { reads = false } = {}): Promise<Check> {
  const root = filesFolder(dataDir);
  const check: Check = { files: 0, bytes: 0, missing: [], damaged: [] };
  for await (const facts of allFiles(pool)) {
    check.files++;
    check.bytes += facts.size;
    const state = await stateOf(placeOf(root, facts), facts, reads);
    if (state !== 'whole') check[state].push({ company: facts.company, hash: facts.hash });
  }
  return check;
}

async function stateOf(path: string, facts: FileFacts, reads: boolean): Promise<'whole' | 'missing' | 'damaged'> {
  try {
    const { size } = await stat(path);
    return size === facts.size && (!reads || (await isWhole(path, facts))) ? 'whole' : 'damaged';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
}

async function isWhole(path: string, facts: FileFacts): Promise<boolean> {
  try {
    for await (const _ of checkedBytes(path, facts));
    return true;
  } catch {
    return false;
  }
}
