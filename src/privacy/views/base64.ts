/** Decodes base64 (RFC 4648) in either alphabet, with or without padding and spaces, where what it holds is text in UTF-8. */
export function textOfBase64(part: string): string | undefined {
  const bytes = decode(part);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Stops at the first byte that no text has: most runs of such characters are words and paths, and end there at once. */
function decode(part: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((part.length * 3) / 4));
  const utf8 = { more: 0 };
  let [count, units, bits, held] = [0, 0, 0, 0];
  for (let at = 0; at < part.length; at++) {
    const value = VALUES[part.charCodeAt(at)]!;
    if (value < 0) continue;
    units++;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const byte = (bits >> held) & 0xff;
    if (!mayBeText(byte, utf8)) return undefined;
    bytes[count++] = byte;
  }
  return units % 4 === 1 ? undefined : bytes.subarray(0, count);
}

/** No control character (files have them, text does not), and every longer character of UTF-8 with as many bytes as its first one says. */
function mayBeText(byte: number, utf8: { more: number }): boolean {
  if (utf8.more > 0) {
    utf8.more--;
    return byte >> 6 === 0b10;
  }
  if (byte < 0x80) return byte >= 0x20 ? byte !== 0x7f : byte >= 0x09 && byte <= 0x0d;
  utf8.more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
  return byte >= 0xc2 && byte <= 0xf4;
}

const VALUES = new Int8Array(128).fill(-1);
for (const [index, unit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  VALUES[unit.charCodeAt(0)] = index;
}
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;
