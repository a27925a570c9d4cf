import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

// A file of lines that outlives its writer: a line counts once its end was written, and what was begun and not ended never was.

const NEWLINE = 0x0a;

/**
 * Adds a line, on the disk when this returns. What a killed writer left without an end goes first. One process at a time: whoever
 * calls holds a lock.
 */
export function appendLine(file: string, line: string): void {
  const isNew = !existsSync(file);
  const fd = openSync(file, isNew ? 'wx' : 'r+', 0o600);
  try {
    const end = endOfLast(fd, fstatSync(fd).size);
    ftruncateSync(fd, end);
    writeSync(fd, `${line}\n`, end);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  if (isNew) syncFolder(dirname(file));
}

/** The last whole line; nothing where there is none. */
export function lastLine(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const fd = openSync(file, 'r');
  try {
    const end = endOfLast(fd, fstatSync(fd).size);
    if (end === 0) return undefined;
    return read(fd, endOfLast(fd, end - 1), end - 1).toString('utf8');
  } finally {
    closeSync(fd);
  }
}

/** The whole lines in order, up to a size of the file in bytes. Holds one line in memory, and nothing of what has no end. */
export async function* linesOf(file: string, size = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
  if (!existsSync(file) || size === 0) return;
  const handle = await open(file, 'r');
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of handle.createReadStream({ end: size - 1, autoClose: false })) {
      rest = Buffer.concat([rest, chunk as Buffer]);
      let from = 0;
      for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE, from)) {
        yield rest.toString('utf8', from, at);
        from = at + 1;
      }
      rest = rest.subarray(from);
    }
  } finally {
    await handle.close();
  }
}

/** Where the last line that ends before this place ends: just behind its end. */
function endOfLast(fd: number, size: number): number {
  for (let to = size; to > 0; ) {
    const from = Math.max(0, to - 65_536);
    const at = read(fd, from, to).lastIndexOf(NEWLINE);
    if (at >= 0) return from + at + 1;
    to = from;
  }
  return 0;
}

function read(fd: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from);
  let got = 0;
  while (got < bytes.length) got += readSync(fd, bytes, got, bytes.length - got, from + got) || bytes.length;
  return bytes;
}

/** A new file's name is on the disk once its folder is; Windows opens no folders and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  fsyncSync(fd);
  closeSync(fd);
}
