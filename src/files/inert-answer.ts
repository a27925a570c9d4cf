import { create } from 'content-disposition';
import type { FileId } from './kept-file.ts';
import type { Files } from './open-files.ts';
import type { OpenFile } from './reading/read.ts';
import { safeName } from './safe-name.ts';

/** An answer of HTTP that no browser runs. */
export interface InertAnswer {
  headers: Record<string, string>;
  body: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * A file as it may leave the hub: to be saved, never shown, run or guessed at, whatever it holds. `name` is what the one who asks knows
 * it by. No ranges: what is given out is checked as a whole.
 */
export async function inertAnswer(files: Pick<Files, 'read'>, id: FileId, name?: string): Promise<InertAnswer> {
  const file = await files.read(id);
  const headers = {
    'Content-Type': INERT.has(file.type) ? file.type : 'application/octet-stream',
    'Content-Length': String(file.size),
    // RFC 6266, with the name in UTF-8 as RFC 8187 writes it.
    'Content-Disposition': create(safeName(name ?? file.name)),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
    'Accept-Ranges': 'none',
  };
  return { headers, body: await begun(file.bytes) };
}

/** Types in which nothing runs; a page of the hub may show the pictures among them. Drawings, pages and XML are never among them. */
const INERT = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);

/** The first piece is read before an answer begins: a small file that is damaged is refused as a whole. */
async function begun(bytes: OpenFile['bytes']): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  let first: IteratorResult<Uint8Array<ArrayBuffer>> | undefined = await bytes.next();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = first ?? (await bytes.next());
      first = undefined;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await bytes.return(undefined)),
  });
}
