import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, setHash, textHash } from './set-hash.ts';

const documents = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), hash: fc.string() }), {
  selector: (it) => it.id,
});

test('the order of the documents changes nothing', () => {
  fc.assert(fc.property(documents, (set) => setHash(set.toReversed()) === setHash(set)));
});

test('another text, another id or a document more gives another hash', () => {
  const set = [{ id: 'KB-310', hash: textHash('a') }];
  const others = [
    [{ id: 'KB-310', hash: textHash('b') }],
    [{ id: 'KB-311', hash: textHash('a') }],
    [...set, { id: 'KB-311', hash: textHash('a') }],
    [],
  ];
  expect(new Set([set, ...others].map(setHash)).size).toBe(5);
});

test('the address of a text is the SHA-256 of its UTF-8 bytes, as other tools give it', () => {
  expect(textHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('equal values give equal JSON, whatever the order of their names', () => {
  expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: null })).toBe('{"a":null,"b":[1,{"c":3,"d":2}]}');
});
