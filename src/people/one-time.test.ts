import { expect, test } from 'vitest';
import { hashOf, makeOneTime } from './one-time.ts';

test('C25 20,000 secrets: none twice, 256 bits each, and every character as often as any other', () => {
  const secrets = Array.from({ length: 20_000 }, () => makeOneTime('hub_').secret.reveal().slice(4));
  expect(new Set(secrets).size).toBe(secrets.length);
  expect(new Set(secrets.map((it) => Buffer.from(it, 'base64url').length))).toEqual(new Set([32]));
  const counts = new Map<number, number>();
  for (const it of secrets)
    for (const byte of Buffer.from(it, 'base64url')) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  const expected = (20_000 * 32) / 256;
  const chiSquare = [...counts.values()].reduce((sum, it) => sum + (it - expected) ** 2 / expected, 0);
  // 255 degrees of freedom: beyond 400 comes once in more than a hundred million runs.
  expect([counts.size, chiSquare < 400]).toEqual([256, true]);
});

test('what is stored is the hash of the whole secret', () => {
  const { secret, hash } = makeOneTime('hub_');
  expect(hashOf(secret.reveal())).toBe(hash);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('C25 neighbours have nothing in common: about half of their bits differ', () => {
  let [different, before] = [0, makeOneTime().secret.reveal()];
  for (let n = 0; n < PAIRS; n++) {
    const next = makeOneTime().secret.reveal();
    const [a, b] = [before, next].map((it) => Buffer.from(it, 'base64url'));
    for (let at = 0; at < 32; at++) different += bits(a![at]! ^ b![at]!);
    before = next;
  }
  const mean = different / PAIRS;
  expect(Math.abs(mean - 128)).toBeLessThan(6 * Math.sqrt(64 / PAIRS));
});

const PAIRS = 20_000;
const bits = (byte: number) => byte.toString(2).replaceAll('0', '').length;
