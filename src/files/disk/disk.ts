import { createHash, type Hash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { uuidv7 } from '../../kit/ids.ts';
import type { FileId } from '../kept-file.ts';
import { asideFolder, folderOf, placeOf } from './paths.ts';
import { withFile } from './with-file.ts';

/** Bytes that are safe on disk and have no place yet. */
export interface Aside {
  path: string;
  hash: string;
  size: number;
}

/** The bytes of files, and when they are safe. */
export interface Disk {
  root: string;
  /** Writes bytes aside while they come, and brings them to the disk itself. Leaves nothing where that fails. */
  write(company: string, bytes: AsyncIterable<Uint8Array>): Promise<Aside>;
  /** Moves them to their place, in one step; what is there already is the same, or damaged. */
  place(aside: Aside, id: FileId): Promise<void>;
  /** Takes away what was written aside. */
  discard(aside: Aside): Promise<void>;
  /** Takes a file away; none there is as good. */
  remove(id: FileId): Promise<void>;
}

/** The folder of all files. Only the user of the hub may look into it. */
export function openDisk(root: string): Disk {
  return {
    root,
    write: (company, bytes) => write(asideFolder(root, company), bytes),
    place: (aside, id) => place(root, aside, id),
    discard: ({ path }) => rm(path, { force: true }),
    remove: (id) => rm(placeOf(root, id), { force: true }),
  };
}

async function write(folder: string, bytes: AsyncIterable<Uint8Array>): Promise<Aside> {
  await makeFolder(folder);
  const path = join(folder, uuidv7());
  const counted = { hash: createHash('sha256'), size: 0 };
  try {
    await writeSafely(path, counting(bytes, counted));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, hash: counted.hash.digest('hex'), size: counted.size };
}

async function writeSafely(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await withFile(path, 'wx', async (file) => {
    await file.writeFile(bytes);
    await file.sync();
  });
}

async function* counting(bytes: AsyncIterable<Uint8Array>, counted: { hash: Hash; size: number }) {
  for await (const chunk of bytes) {
    counted.hash.update(chunk);
    counted.size += chunk.length;
    yield chunk;
  }
}

async function place(root: string, { path }: Aside, id: FileId): Promise<void> {
  const folder = folderOf(root, id);
  await makeFolder(folder);
  await rename(path, join(folder, id.hash));
  await syncFolder(folder);
}

/** Makes a folder, and brings it to the disk together with each folder that was made for it. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** A name is safe only once its folder is. Windows brings folders to the disk by itself, and opens none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(folder, 'r', (opened) => opened.sync());
}
