import { getRandomValues } from 'node:crypto';

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits, so ids sort by the moment they were made. Made in code,
 * because PostgreSQL before 18 has no such function.
 */
export function uuidv7(atMilliseconds = Date.now()): string {
  const bytes = randomBytes16();
  new DataView(bytes.buffer).setUint16(0, Math.floor(atMilliseconds / 2 ** 32));
  new DataView(bytes.buffer).setUint32(2, atMilliseconds % 2 ** 32);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

// The system is asked for chance once for 256 ids: each question costs more than all the rest of an id.
const chance = new Uint8Array(16 * 256);
let used = chance.length;

/** Sixteen random bytes, each given once. */
export function randomBytes16(): Uint8Array<ArrayBuffer> {
  if (used === chance.length) {
    getRandomValues(chance);
    used = 0;
  }
  used += 16;
  return chance.slice(used - 16, used);
}

/** The moment at which a UUIDv7 was made. */
export function madeAt(id: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replace('-', '').slice(0, 12), 16));
}
