import { expect, test } from 'vitest';
import { hasName } from './has-name.ts';

test.each([
  ['https://hub.example.com', true],
  ['http://localhost:7010', true],
  ['http://hub.example.com', false],
  ['http://127.0.0.1:7010', false],
  ['https://192.0.2.7', false],
  ['https://[2001:db8::1]', false],
])('passkeys at %s: %s', (publicUrl, expected) => {
  expect(hasName(publicUrl)).toBe(expected);
});
