import type { Canary } from './canaries.ts';

/** Finds which canaries stand in bytes or a text, in one walk over it however many there are. */
export function canaryFinder(all: readonly Canary[]): (where: string | Uint8Array) => Canary[] {
  const known = Map.groupBy(
    all.map((canary) => ({ canary, bytes: Buffer.from(canary.value) })),
    ({ bytes }) => bytes.readUInt32BE(0),
  );
  return (where) => {
    const bytes =
      typeof where === 'string' ? Buffer.from(where) : Buffer.from(where.buffer, where.byteOffset, where.length);
    const found = new Set<Canary>();
    let last = 0;
    for (let at = 0; at < bytes.length; at++) {
      last = ((last << 8) | bytes[at]!) >>> 0;
      const begin = at - 3;
      for (const it of known.get(last) ?? [])
        if (bytes.subarray(begin, begin + it.bytes.length).equals(it.bytes)) found.add(it.canary);
    }
    return [...found];
  };
}
