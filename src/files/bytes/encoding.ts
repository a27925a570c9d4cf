/** How letters stand in bytes. What is no Unicode is read as windows-1252, in which every byte is a letter (WHATWG Encoding). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The letters of bytes, a byte order mark among them; nothing where the bytes cannot be of that encoding. Half a letter at the
 * end of UTF-16 is left out; at the end of UTF-8 where the bytes were cut.
 */
export function decode(bytes: Uint8Array, encoding: Encoding, { isCut = false } = {}): string | undefined {
  const whole = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  // Unlike a TextDecoder this keeps halves of letters in the middle as they are.
  if (encoding === 'utf-16le') return whole.toString('utf16le');
  if (encoding === 'utf-16be') return whole.swap16().toString('utf16le');
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
  } catch {
    return undefined;
  }
}

/** The bytes of letters in the encoding that they came in; UTF-8 where that has no such letter. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const single = encoding === 'windows-1252' ? singleBytes(text) : undefined;
  return single ?? Buffer.from(text);
}

function singleBytes(text: string): Buffer | undefined {
  const bytes = Array.from(text, (letter) => WINDOWS_1252.get(letter));
  return bytes.includes(undefined) ? undefined : Buffer.from(bytes as number[]);
}

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const WINDOWS_1252 = new Map([...decode(ALL_BYTES, 'windows-1252')!].map((letter, byte) => [letter, byte]));
