import { Refusal } from '../../kit/refusal.ts';

/** Bytes of text that are held in memory to be cleaned; more is not read by a person either. */
export const TEXT_LIMIT = 5 * 1024 * 1024;

/** What comes, until it is more than a file may have. */
export async function* limited(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}

const tooLarge = (limit: number) =>
  new Refusal({
    code: 'files/too-large',
    status: 413,
    message: `The file is larger than ${megabytes(limit)}, the most that this desk takes.`,
    remedy: 'Send the part that matters, or a smaller picture of it. An administrator can raise FILE_LIMIT_MB.',
  });

/** The refusal of a text that is too long to be cleaned. */
export const tooLongText = (): Refusal =>
  new Refusal({
    code: 'files/text-too-long',
    status: 413,
    message: `The file is a text of more than ${megabytes(TEXT_LIMIT)}. A text is searched for passwords before it is kept, and one this long is not.`,
    remedy: 'Send the part that matters, such as the lines around the moment when it went wrong.',
  });

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
