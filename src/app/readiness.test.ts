import { expect, test } from 'vitest';
import { logTo } from '../kit/log.ts';
import { readinessOf } from './readiness.ts';

test('why a check fails is told to the log, not to whoever asks', async () => {
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) });
  const refused = () => Promise.reject(new Error('password authentication failed for user "hub_app" at 10.0.0.5'));
  expect(await readinessOf({ database: refused }, log).report()).toEqual({ database: 'failing' });
  expect(lines.join()).toContain('hub_app');
});
