import { expect, test } from 'vitest';
import { logTo } from './log.ts';
import { Secret } from './secret.ts';

test('what is named like a secret, or is one, does not reach the log', () => {
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) });
  log.info(
    { password: 'p1', user: { token: 'p2' }, request: { headers: { authorization: 'p3' } }, key: new Secret('p4') },
    'in',
  );
  expect(lines.join()).not.toMatch(/p[1-4]/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'in', password: '[redacted]', key: '[redacted]' });
});
