import { type Reading, readAsText } from '../bytes/read-as-text.ts';
import { SNIFFED_BYTES } from '../bytes/sniff.ts';
import { limited, TEXT_LIMIT, tooLongText } from './limits.ts';

/** What comes in, told apart before a byte of it is on disk. */
export type Taken =
  | { kind: 'text'; bytes: Buffer; reading: Reading }
  | { kind: 'other'; head: Buffer; bytes: AsyncIterable<Uint8Array> };

/**
 * Holds what comes in memory for as long as it may be text, so that no text is on disk before it was cleaned. What is not text goes on
 * as a stream.
 */
export async function takeIn(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Taken> {
  const source = limited(stream, limit);
  try {
    return await tellApart(source);
  } catch (error) {
    await source.return(undefined);
    throw error;
  }
}

async function tellApart(source: AsyncGenerator<Uint8Array>): Promise<Taken> {
  const begin = await hold(source, Buffer.alloc(0), SNIFFED_BYTES);
  if (!readAsText(begin.bytes, { isCut: !begin.isAll })) return other(begin.bytes, source);
  const held = await hold(source, begin.bytes, TEXT_LIMIT);
  const reading = readAsText(held.bytes, { isCut: !held.isAll });
  if (!reading) return other(held.bytes, source);
  if (held.isAll) return { kind: 'text', bytes: held.bytes, reading };
  // A long PDF may consist of letters alone. Other signatures are too short to be believed: any log may begin with BM.
  if (held.bytes.subarray(0, 5).equals(PDF)) return other(held.bytes, source);
  throw tooLongText();
}

const PDF = Buffer.from('%PDF-');

/** Adds to what is held until there is more than `most` of it, or it was all. */
async function hold(
  source: AsyncGenerator<Uint8Array>,
  before: Buffer,
  most: number,
): Promise<{ bytes: Buffer; isAll: boolean }> {
  const chunks: Uint8Array[] = [before];
  let size = before.length;
  while (size <= most) {
    const next = await source.next();
    if (next.done) return { bytes: Buffer.concat(chunks), isAll: true };
    chunks.push(next.value);
    size += next.value.length;
  }
  return { bytes: Buffer.concat(chunks), isAll: false };
}

function other(head: Buffer, rest: AsyncGenerator<Uint8Array>): Taken {
  return { kind: 'other', head, bytes: joined(head, rest) };
}

async function* joined(head: Buffer, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}
