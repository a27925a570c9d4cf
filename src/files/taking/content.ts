import { encode } from '../bytes/encoding.ts';
import { readAsText } from '../bytes/read-as-text.ts';
import { type Sniffed, sniff } from '../bytes/sniff.ts';
import type { Clean } from '../kept-file.ts';
import type { Taken } from './take-in.ts';

/** What will be written, and what it is. */
export interface Content {
  bytes: AsyncIterable<Uint8Array>;
  found: Sniffed;
  isInspected: boolean;
  /** How many values were taken out. */
  removed: number;
}

/** A text without its secrets, in the encoding in which it came, to the byte where nothing was in it; all else as it is. */
export async function contentOf(taken: Taken, clean: Clean): Promise<Content> {
  if (taken.kind === 'other') {
    return { bytes: taken.bytes, found: await sniff(taken.head, undefined), isInspected: false, removed: 0 };
  }
  const { text, encoding } = taken.reading;
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const { text: cleaned, removed } = await clean(text.slice(mark.length));
  const bytes = mark + cleaned === text ? taken.bytes : encode(mark + cleaned, encoding);
  return { bytes: once(bytes), found: await sniff(bytes, readAsText(bytes)), isInspected: true, removed };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
