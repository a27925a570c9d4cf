import { decode, type Encoding } from './encoding.ts';

/** Bytes as a person could read them. */
export interface Reading {
  encoding: Encoding;
  text: string;
  /** Whether it is text beyond doubt: valid UTF-8 or UTF-16 without control characters. */
  isPlain: boolean;
}

/**
 * Reads bytes as text, or says nothing where they are none. It takes more for text than what is plain: a log with colours, a list in an
 * old code page or with a few stray bytes can hold a password as well, so it has to be read before it is kept. `isCut`: the file goes on.
 */
export function readAsText(bytes: Uint8Array, { isCut = false } = {}): Reading | undefined {
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding, { isCut });
    if (text !== undefined) return reading(text, encoding);
  }
  return undefined;
}

/** Which encodings are tried, in turn; the last one always reads. */
function candidates(bytes: Uint8Array): Encoding[] {
  const wide = wideEncoding(bytes);
  return wide ? [wide, 'windows-1252'] : ['utf-8', 'windows-1252'];
}

/** UTF-16 by its byte order mark; without one by zeros at every other place, as text in Latin letters has them. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const [even, odd] = zerosByPlace(sample);
  const many = sample.length / 4;
  if (odd > many && even < odd / 50) return 'utf-16le';
  return even > many && odd < even / 50 ? 'utf-16be' : undefined;
}

function zerosByPlace(bytes: Uint8Array): [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  bytes.forEach((byte, place) => {
    if (byte === 0) counts[place & 1]!++;
  });
  return counts;
}

/** Bytes that were packed or are pictures have such letters in nine of a hundred places, text in next to none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const STRAY = /[\0-\x06\x0e-\x19\x1c-\x1f\x7f\ufffd\p{Cs}\p{Co}\p{Cn}]/gu;
const FEW = 8;
const SHARE = 0.02;

/** A white picture is one long ÿ in that code page; text in whichever code page has spaces, digits and signs. */
const LATIN = /[ -~]/g;
const LATIN_SHARE = 0.1;

/** Tab, line feed, form feed and carriage return are part of plain text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const NOT_PLAIN = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]/;

function reading(text: string, encoding: Encoding): Reading | undefined {
  const stray = text.match(STRAY)?.length ?? 0;
  if (stray > Math.max(FEW, text.length * SHARE)) return undefined;
  if (encoding === 'windows-1252' && (text.match(LATIN)?.length ?? 0) < text.length * LATIN_SHARE) return undefined;
  return { encoding, text, isPlain: encoding !== 'windows-1252' && text.isWellFormed() && !NOT_PLAIN.test(text) };
}
