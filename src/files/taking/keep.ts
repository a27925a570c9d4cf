import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { contradicted } from '../bytes/contradicted.ts';
import type { Aside, Disk } from '../disk/disk.ts';
import { type FreeSpace, isTooFull, noRoom, saysFull } from '../disk/room.ts';
import type { Clean, FileFacts, Kept, Upload } from '../kept-file.ts';
import { lockInTransaction, noteKept } from '../store.ts';
import { cleanClaims } from './clean-claims.ts';
import { type Content, contentOf } from './content.ts';
import { takeIn } from './take-in.ts';

/** What keeping a file needs. */
export interface KeepParts {
  disk: Disk;
  pool: pg.Pool;
  clean: Clean;
  limitBytes: number;
  freeSpace: FreeSpace;
}

/**
 * Keeps a file: bytes are told apart and cleaned in memory or on their way, written aside, brought to the disk, moved to their place,
 * and only then noted. Whatever ends it half-way leaves at most bytes that nobody refers to.
 */
export async function keepFile(parts: KeepParts, upload: Upload): Promise<Kept> {
  const { disk, clean } = parts;
  const { company, now } = upload;
  if (isTooFull(await parts.freeSpace(disk.root))) throw noRoom();
  const said = await cleanClaims(upload, clean);
  const content = await contentOf(await takeIn(upload.stream, parts.limitBytes), clean);
  const aside = await disk.write(company, content.bytes).catch(tellFull);
  const { found, isInspected } = content;
  const { name, declared } = said;
  const facts = { company, hash: aside.hash, size: aside.size, type: found.type, name, declared, isInspected };
  const isNew = await settle(parts, aside, facts, now);
  return keptOf(facts, { isNew, content, removed: said.removed + content.removed });
}

/**
 * Moves bytes to their place and notes them. They are moved there although the same may be there already: that takes the same time
 * for each, and puts right what was damaged. Nobody removes them between the two.
 */
async function settle({ disk, pool }: KeepParts, aside: Aside, facts: FileFacts, now: Temporal.Instant) {
  try {
    return await inTransaction(pool, async (client) => {
      await lockInTransaction(client, facts);
      await disk.place(aside, facts);
      return noteKept(client, facts, now);
    });
  } catch (error) {
    await disk.discard(aside);
    return tellFull(error);
  }
}

function tellFull(error: unknown): never {
  throw saysFull(error) ? noRoom(error) : error;
}

interface Outcome {
  isNew: boolean;
  content: Content;
  removed: number;
}

function keptOf(facts: FileFacts, { isNew, content, removed }: Outcome): Kept {
  const { company, hash, size, type, name } = facts;
  const notInspected = !content.isInspected;
  return {
    company,
    hash,
    size,
    type,
    name,
    isNew,
    removed,
    notInspected,
    contradicted: contradicted(content.found, facts),
  };
}
