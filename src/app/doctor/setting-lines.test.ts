import { expect, test } from 'vitest';
import { readSettings } from '../../kit/settings.ts';
import { settingLines } from './setting-lines.ts';

test('the values of all settings stand below each other, apart from their names', () => {
  const { sources } = readSettings({ HOME: '/home/ana', DATA_DIR: '/data' });
  const lines = settingLines(sources);
  const begins = sources.map(({ value }, index) => lines[index]!.lastIndexOf(`  ${value}  (`));
  expect(new Set(begins).size).toBe(1);
  expect(begins[0]).toBeGreaterThan(Math.max(...sources.map(({ name }) => name.length)));
});

test('a name that is longer than the others moves all values', () => {
  const short = { name: 'PORT', value: '80', source: 'default' };
  const long = { name: 'TRUSTED_PROXIES', value: 'none', source: 'default' };
  expect(settingLines([short, long])).toEqual([
    '  PORT             80  (default)',
    '  TRUSTED_PROXIES  none  (default)',
  ]);
});
