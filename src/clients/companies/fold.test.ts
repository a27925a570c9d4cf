import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, likeAnywhere, searchParts } from './fold.ts';

test.each([
  ['Parañaque  City', 'paranaque city'],
  ['  Café ÑOÑO\t', 'cafe nono'],
  ['ＦＵＬＬ', 'full'],
])('%s is searched as %s', (text, folded) => expect(fold(text)).toBe(folded));

test('what is folded once is folded', () => {
  fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)));
});

test.each([
  ['0917 123 4567', ['9171234567']],
  ['+63 (917) 123-4567', ['639171234567']],
  ['00639171234567', ['639171234567']],
  ['visayas  Freight', ['visayas', 'freight']],
  ['7010', ['7010']],
  ['', []],
  ['a\u0000b\u001b[31m', ['a', 'b', '[31m']],
])('"%s" asks for %j', (question, parts) => expect(searchParts(question)).toEqual(parts));

test('signs that LIKE reads are taken as they are', () => {
  expect(likeAnywhere(String.raw`100%_\ `)).toBe(String.raw`%100\%\_\\ %`);
});
