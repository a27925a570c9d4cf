import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

const HUB = 'https://hub.example.com';

test.each(['/', '/codes?q=dm%20tier#found', '/documents/KB-310', '/people?name=%2F%2Fevil.example'])(
  '%s is a path',
  (path) => {
    expect(returnPath(path)).toBe(path);
  },
);

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/x/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  ' //evil.example',
  '%0d%0aLocation:%20https://evil.example',
  '',
  undefined,
])('C28 %j leads to the start page', (asked) => {
  expect(returnPath(asked)).toBe('/');
});

test('C28 whatever is asked for, a browser stays here and no line is broken', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '\t',
    '\n',
    '\r',
    '%0d',
    '@',
    ':',
    'evil.example',
    '?',
    '#',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
      const path = returnPath(`/${pieces.join('')}`);
      expect(new URL(path, HUB).origin).toBe(HUB);
      expect(path).not.toMatch(/[\r\n\0]/);
    }),
    { numRuns: 2000 },
  );
});
