import { readAsText } from '../bytes/read-as-text.ts';
import type { FileText } from '../kept-file.ts';
import type { OpenFile } from './read.ts';

/** Bytes of a text that are read. */
const MOST_TEXT = 1024 * 1024;

/** The text of a file that is one, its first megabyte; nothing for pictures, office files and PDF, which are not read. */
export async function textOf(file: OpenFile): Promise<FileText | undefined> {
  const bytes = await firstBytes(file);
  const isCut = file.size > bytes.length;
  const reading = file.isInspected ? readAsText(bytes, { isCut }) : undefined;
  return reading && { text: reading.text.replace(/^\ufeff/, ''), isCut };
}

async function firstBytes({ bytes }: OpenFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    size += piece.length;
    if (size >= MOST_TEXT) break;
  }
  return Buffer.concat(pieces).subarray(0, MOST_TEXT);
}
