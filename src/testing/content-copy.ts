import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrokenContent } from './broken-content.ts';

/** The documents that ship. */
export const shippedContent = fileURLToPath(new URL('../../content/', import.meta.url));

const copies: string[] = [];

/** A copy of the documents that ship, to be broken. */
export function copyContent(): string {
  const copy = mkdtempSync(join(tmpdir(), 'hub-content-'));
  copies.push(copy);
  cpSync(shippedContent, copy, { recursive: true });
  return copy;
}

/** Removes every copy that was made. */
export function removeCopies(): void {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
}

/** Makes a change in a copy and tells the line on which it begins. */
export function breakFile(copy: string, broken: Pick<BrokenContent, 'file' | 'from' | 'to'>): number {
  const path = join(copy, broken.file);
  const changed = breakSource(readFileSync(path, 'utf8'), broken);
  writeFileSync(path, changed.source);
  return changed.line;
}

/** The changed text, and the line on which the change begins. */
export function breakSource(source: string, { file, from, to }: Pick<BrokenContent, 'file' | 'from' | 'to'>) {
  const at = source.indexOf(from);
  if (at < 0) throw new Error(`${file} no longer holds "${from}"; choose other words in broken-content.ts.`);
  return { source: source.replace(from, () => to), line: source.slice(0, at).split('\n').length };
}

/** Ways to break a file that no text can hold, and where the checker must point. */
export const rawBytes: readonly { name: string; file: string; bytes: (it: Buffer) => Buffer; error: string }[] = [
  {
    name: 'bytes that are not UTF-8',
    file: 'KB-612.md',
    bytes: (it) => inTitle(it, Buffer.from([0xe9, 0x20])),
    error: 'KB-612.md:3:8 documents/not-utf-8',
  },
  {
    name: 'a NUL',
    file: 'KB-450.md',
    bytes: (it) => inTitle(it, Buffer.from([0])),
    error: 'KB-450.md:3:8 documents/nul',
  },
  {
    name: 'a line of 5 MB',
    file: 'KB-601.md',
    bytes: (it) => inTitle(it, Buffer.alloc(5_000_000, 'x')),
    error: 'KB-601.md:3:1 documents/too-large',
  },
  {
    name: 'a line of 20,000 characters',
    file: 'SOP-7010.md',
    bytes: (it) => inTitle(it, Buffer.alloc(20_000, 'x')),
    error: 'SOP-7010.md:3:10001 documents/line-too-long',
  },
];

function inTitle(bytes: Buffer, more: Buffer): Buffer {
  const at = bytes.indexOf('title: ') + 'title: '.length;
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}
