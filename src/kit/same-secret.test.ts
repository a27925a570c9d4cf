import { expect, test } from 'vitest';
import { sameSecret } from './same-secret.ts';

test('C30 the same bytes are the same; others, shorter ones and none are not', () => {
  const secret = Buffer.from('a secret of some length');
  expect(sameSecret(Buffer.from(secret), secret)).toBe(true);
  for (const other of ['', 'a', 'a secret of some lengt', 'b secret of some length', 'a secret of some length '])
    expect(sameSecret(Buffer.from(other), secret)).toBe(false);
});
