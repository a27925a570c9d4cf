import type pg from 'pg';
import { isUuid } from '../../kit/is-uuid.ts';
import type { Log } from '../../kit/log.ts';
import { isHash, placeOf } from '../disk/paths.ts';
import type { FileFacts, FileId } from '../kept-file.ts';
import { factsOf } from '../store.ts';
import { checkedBytes } from './checked-bytes.ts';
import { noSuchFile } from './refusals.ts';

/** A file to give out. */
export interface OpenFile extends FileFacts {
  /** Fails where the bytes on disk are not those that were kept, before the last of them is given out. */
  bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

export interface ReadParts {
  root: string;
  pool: pg.Pool;
  log: Log;
}

/** Opens a file of a company; refuses one that it does not have. */
export async function openFile({ root, pool, log }: ReadParts, id: FileId): Promise<OpenFile> {
  const facts = isUuid(id.company) && isHash(id.hash) ? await factsOf(pool, id) : undefined;
  if (!facts) throw noSuchFile();
  return { ...facts, bytes: telling(checkedBytes(placeOf(root, id), facts), facts, log) };
}

/** Tells the log of what is missing or damaged, while whoever asked is told. */
async function* telling(bytes: OpenFile['bytes'], { company, hash }: FileId, log: Log): OpenFile['bytes'] {
  try {
    yield* bytes;
  } catch (err) {
    log.error({ company, hash, err }, 'a file could not be given out as it was kept');
    throw err;
  }
}
