import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from './secret.ts';

test('a secret shows itself in no way of printing, and gives its value only when asked', () => {
  const secret = new Secret('hunter2');
  const printed = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect({ secret }),
    inspect(secret, { showHidden: true }),
  ];
  for (const text of printed) expect(text).not.toContain('hunter2');
  expect(secret.reveal()).toBe('hunter2');
});
