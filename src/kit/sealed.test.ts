import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './sealed.ts';
import { Secret } from './secret.ts';

const newKey = () => new Secret(randomBytes(32).toString('base64url'));
const key = newKey();

test('what was sealed opens under its key, about the same thing, and prints as nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
      const opened = unseal(seal(new Secret(text), key, about), key, about);
      expect(opened.reveal()).toBe(text);
      expect(String(opened)).toBe('[redacted]');
    }),
  );
});

test('C34 the same secret is never sealed the same way twice, and does not show', () => {
  const sealed = Array.from({ length: 50 }, () => seal(new Secret('canary-secret'), key, 'a'));
  expect(new Set(sealed).size).toBe(50);
  for (const it of sealed) expect(Buffer.from(it.slice(2), 'base64url').includes('canary')).toBe(false);
});

type Change = (sealed: string) => [string, Secret, string];
test.each<[string, Change]>([
  ['another key', (it) => [it, newKey(), 'provider a']],
  ['another thing', (it) => [it, key, 'provider b']],
  ['a cut text', (it) => [it.slice(0, -3), key, 'provider a']],
  ['a shorter check', (it) => [it.slice(0, 24), key, 'provider a']],
  ['another form', (it) => [`2${it.slice(1)}`, key, 'provider a']],
  ['nothing', () => ['', key, 'provider a']],
])('%s does not open it', (_, change) => {
  expect(() => unseal(...change(seal(new Secret('canary-secret'), key, 'provider a')))).toThrow(/^(?!.*canary)/);
});

test('a single flipped bit anywhere does not open', () => {
  const bytes = Buffer.from(seal(new Secret('canary-secret'), key, 'a').slice(2), 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const touched = Buffer.from(bytes);
    touched.writeUInt8(touched.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => unseal(`1.${touched.toString('base64url')}`, key, 'a')).toThrow();
  }
});
