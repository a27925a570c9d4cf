/** How the bytes of a file are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** UTF-8 where all of it is that, since other text is so only by rare chance; UTF-16 by its mark; else what Windows writes. */
export function encodingOf(chunks: readonly Uint8Array[]): Encoding {
  const [first = new Uint8Array()] = chunks;
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  try {
    for (const _ of decoded(chunks, 'utf-8'));
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text, piece by piece, without its byte order mark. Throws at bytes that the encoding does not have. */
export function* decoded(chunks: readonly Uint8Array[], encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
