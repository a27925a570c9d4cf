import { describe, expect, test } from 'vitest';
import { searchUnits } from '../documents/search.ts';
import { shipped } from '../testing/shipped.ts';
import { catalogueOf, codesOf } from './catalogue.ts';
import { codeSearch } from './code-index.ts';
import { findCodes } from './find-codes.ts';

const { document, policy } = codesOf(shipped.set)!;
const catalogue = catalogueOf(document, policy);
const search = codeSearch(searchUnits([...shipped.set.documents.values()]), document.id);
const codes = (typed: string, isIndexed = true) => {
  const found = findCodes(typed, catalogue, isIndexed ? search : undefined);
  return found.kind === 'found' ? found.codes.map((it) => it.code.code) : found.kind;
};

describe('while somebody types', () => {
  test.each(['', '  ', 'LT', 'lt-'])('%j shows all codes', (typed) => {
    expect(codes(typed)).toBe('all');
  });

  test.each(['20', 'lt20', 'LT-20'])('%s shows the codes that begin so', (typed) => {
    expect(codes(typed)).toEqual(policy.rows.map((it) => it.clause).filter((it) => it.startsWith('LT-20')));
  });

  test('a whole code is that code', () => {
    expect(codes('lt 2041')).toEqual(['LT-2041']);
  });

  test('a code that is not listed shows the nearest', () => {
    expect(findCodes('2014', catalogue, search)).toMatchObject({ kind: 'unknown', code: 'LT-2014' });
  });

  test('words find a code by what the client sees, with the sentence that matched', () => {
    const found = findCodes('report could not be produced', catalogue, search);
    expect(found.kind === 'found' && found.codes[0]).toMatchObject({
      code: { code: 'LT-2041' },
      hit: { sentence: expect.stringMatching(/report/i) },
    });
  });

  test('words find codes before the index has come', () => {
    expect(codes('account locked', false)[0]).toBe('LT-1002');
    expect(codes('zzzz', false)).toBe('nothing');
  });
});
