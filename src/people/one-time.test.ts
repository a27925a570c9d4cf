import { expect, test } from 'vitest';
import { hashOf, makeOneTime } from './one-time.ts';

const HOW_MANY = 100_000;

test('C25 a hundred thousand secrets show no structure: none twice, and each bit one half of the time', () => {
  const ones = new Uint32Array(256);
  const seen = new Set<string>();
  for (let n = 0; n < HOW_MANY; n++) {
    const secret = makeOneTime().secret.reveal();
    seen.add(secret);
    const bytes = Buffer.from(secret, 'base64url');
    for (let bit = 0; bit < 256; bit++) ones[bit]! += (bytes[bit >> 3]! >> (bit & 7)) & 1;
  }
  expect(seen.size).toBe(HOW_MANY);
  // Six standard deviations: a sound source fails this once in two million runs of all 256 bits.
  const limit = 6 * Math.sqrt(HOW_MANY / 4);
  for (const count of ones) expect(Math.abs(count - HOW_MANY / 2)).toBeLessThan(limit);
});

test('C25 neighbours have nothing in common: about half of their bits differ', () => {
  let [different, before] = [0, makeOneTime().secret.reveal()];
  for (let n = 0; n < HOW_MANY; n++) {
    const next = makeOneTime().secret.reveal();
    const [a, b] = [before, next].map((it) => Buffer.from(it, 'base64url'));
    for (let at = 0; at < 32; at++) different += bits(a![at]! ^ b![at]!);
    before = next;
  }
  const mean = different / HOW_MANY;
  expect(Math.abs(mean - 128)).toBeLessThan(6 * Math.sqrt(64 / HOW_MANY));
});

test('what is kept of a secret is a hash of 256 bits that tells nothing of it', () => {
  const { secret, hash } = makeOneTime();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hash).toBe(hashOf(secret.reveal()));
  expect(String(secret)).toBe('[redacted]');
});

const bits = (byte: number) => byte.toString(2).replaceAll('0', '').length;
