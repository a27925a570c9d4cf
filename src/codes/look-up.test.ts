import { describe, expect, test } from 'vitest';
import { shippedSet } from '../testing/shipped-set.ts';
import { lookUpCode, readCode } from './look-up.ts';
import { errorCodes } from './policy.ts';

const codes = shippedSet('KB-601').policy(errorCodes)!;

describe('a code is read as engineers type it', () => {
  test.each(['3104', 'lt3104', 'LT 3104', 'LT-3104', ' lt-3104 ', 'Lt - 3104'])('%s', (text) => {
    expect(readCode(text)).toBe('LT-3104');
  });

  test.each(['', '310', '31045', 'XT-3104', 'LT-31O4', '3104 3105', 'replica behind'])('"%s" is none', (text) => {
    expect(lookUpCode(text, codes)).toEqual({ kind: 'not a code' });
  });
});

describe('looking up', () => {
  test('a code gives its row', () => {
    expect(lookUpCode('lt 3104', codes)).toMatchObject({ kind: 'code', code: 'LT-3104', row: { clause: 'LT-3104' } });
  });

  test('an unknown code shows its family and the nearest, those with one slip of a digit first', () => {
    const found = lookUpCode('3140', codes);
    if (found.kind !== 'unknown') throw new Error(found.kind);
    expect(found.code).toBe('LT-3140');
    expect(found.family.every((it) => it.clause.startsWith('LT-3'))).toBe(true);
    expect(found.family.length).toBeGreaterThan(3);
    expect(found.nearest.map((it) => it.clause)).toContain('LT-3104');
    expect(found.security).toBe(false);
  });

  test('an unknown code of the security family is a security incident all the same', () => {
    expect(lookUpCode('9999', codes)).toMatchObject({ kind: 'unknown', code: 'LT-9999', security: true });
  });

  test('a family that the catalogue lacks is empty, and near ones are shown still', () => {
    const found = lookUpCode('0001', codes);
    expect(found).toMatchObject({ kind: 'unknown', family: [] });
    if (found.kind === 'unknown') expect(found.nearest.length).toBeGreaterThan(0);
  });

  test('the catalogue holds 60 codes or more, in every family', () => {
    expect(codes.rows.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(codes.rows.map((it) => it.clause[3]))].sort()).toEqual([...'123456789']);
  });
});
