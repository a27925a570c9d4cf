import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

const to = (path: string) => returnPath(`?to=${encodeURIComponent(path)}`);

test('after signing in one is where one wanted to go', () => {
  expect(to('/documents/KB-155?edition=2#E5')).toBe('/documents/KB-155?edition=2#E5');
  expect(returnPath('')).toBe('/');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/x\r\nSet-Cookie: a=b',
  ' //evil.example',
  'evil.example',
  '',
])('C28 "%s" leads home', (path) => {
  expect(to(path)).toBe('/');
});

test('C28 a path that climbs stays in the hub', () => {
  expect(to('/..//evil.example')).not.toMatch(/^\/\//);
});
