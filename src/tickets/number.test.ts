import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, parseNumber } from './number.ts';

test('a number is written with six digits, and with more where it has them', () => {
  expect([1, 123, 999_999, 1_000_000].map(formatNumber)).toEqual([
    'INC-000001',
    'INC-000123',
    'INC-999999',
    'INC-1000000',
  ]);
});

test('every number is read back from what is written of it', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2_147_483_647 }), (it) => parseNumber(formatNumber(it)) === it));
});

test.each(['INC-000123', 'inc-000123', 'Inc-123', 'INC 123', 'inc123', ' 123 ', '000123'])('%j means 123', (text) => {
  expect(parseNumber(text)).toBe(123);
});

test.each([
  '',
  'INC-',
  'INC-0',
  '0',
  '-',
  'INC-12a',
  'LT-3104',
  '12.5',
  '2147483648',
  '99999999999',
  '١٢٣',
  '__proto__',
])('%j is no number of a ticket', (text) => {
  expect(parseNumber(text)).toBeUndefined();
});
