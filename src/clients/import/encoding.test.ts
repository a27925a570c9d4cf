import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, type Encoding, encodingOf } from './encoding.ts';

const read = (chunks: Uint8Array[], encoding: Encoding) => [...decoded(chunks, encoding)].join('');
const cut = (bytes: Uint8Array, at: number) => [bytes.slice(0, at), bytes.slice(at)];

test('UTF-8 is told wherever its bytes are cut, and its mark is no part of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
      const bytes = new TextEncoder().encode(`\uFEFF${text.replace(/^\uFEFF+/, '')}`);
      const chunks = cut(bytes, at % (bytes.length + 1)).filter((it) => it.length > 0);
      expect(encodingOf(chunks)).toBe('utf-8');
      expect(read(chunks, 'utf-8')).toBe(text.replace(/^\uFEFF+/, ''));
    }),
  );
});

test('what is no UTF-8 is read as Windows-1252, with its euro and its quotes', () => {
  const bytes = new Uint8Array([0x50, 0x65, 0xf1, 0x61, 0x80, 0x93, 0x94]);
  expect(encodingOf([bytes])).toBe('windows-1252');
  expect(read([bytes], 'windows-1252')).toBe('Peña€“”');
});

test('UTF-16 is told by its mark', () => {
  const bytes = new Uint8Array(Buffer.from('\uFEFFPeña', 'utf16le'));
  expect(encodingOf([bytes])).toBe('utf-16le');
  expect(read([bytes], 'utf-16le')).toBe('Peña');
});
