import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { withFile } from '../disk/with-file.ts';
import type { FileFacts } from '../kept-file.ts';
import { unreadable } from './refusals.ts';

/** How much is read at once. What is no longer than this is checked before any of it is given out. */
const PIECE = 1024 * 1024;

/**
 * The bytes of a file, checked while they pass. The last piece is held back until the whole has proved right, so nobody ends up with a
 * damaged file that looks like a whole one.
 */
export async function* checkedBytes(path: string, { hash, size }: FileFacts): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const seen = createHash('sha256');
  for (let at = 0; at === 0 || at < size; at += PIECE) {
    const piece = await readPiece(path, at, Math.min(PIECE, size - at));
    seen.update(piece);
    if (at + piece.length === size && seen.digest('hex') !== hash) throw unreadable('damaged');
    yield piece;
  }
}

/**
 * A piece of a file, whole: one that ends early is damaged. Opened for each piece, since whoever asked may go away without a word, and
 * nothing must stay open then.
 */
async function readPiece(path: string, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const piece = Buffer.alloc(length);
  try {
    await withFile(path, 'r', (file) => fill(piece, file, from));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? unreadable('missing') : error;
  }
  return piece;
}

async function fill(piece: Buffer, file: FileHandle, from: number): Promise<void> {
  for (let at = 0; at < piece.length; ) {
    const { bytesRead } = await file.read(piece, at, piece.length - at, from + at);
    if (bytesRead === 0) throw unreadable('damaged');
    at += bytesRead;
  }
}
