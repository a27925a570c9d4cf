import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canaries } from './canaries.ts';
import { sweep } from './sweep.ts';

const folder = mkdtempSync(join(tmpdir(), 'canaries-'));
afterAll(() => rmSync(folder, { recursive: true }));

const all = canaries(7);

test('there are 500 of 20 kinds, each another one, and each long enough to be found by itself', () => {
  expect(all).toHaveLength(500);
  expect(new Set(all.map((it) => it.kind)).size).toBe(20);
  expect(new Set(all.map((it) => it.value)).size).toBe(500);
  expect(Math.min(...all.map((it) => it.value.length))).toBeGreaterThanOrEqual(8);
  for (const { text, value } of all) expect(text).toContain(value);
});

test('the same seed makes the same ones, another seed others', () => {
  expect(canaries(7)).toEqual(all);
  const values = new Set(all.map((it) => it.value));
  const again = canaries(8).filter((it) => values.has(it.value));
  // Telephone numbers that belong to nobody are few.
  expect(new Set(again.map((it) => it.kind))).toEqual(new Set(['e-wallet number']));
});

test('one in a file, at any depth and in the middle of bytes that are no text, is found', async () => {
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
  const path = join(folder, 'deep', 'er', '0001');
  const noise = Buffer.from([0, 255, 13]);
  writeFileSync(path, Buffer.concat([noise, Buffer.from(all[31]!.value), noise]));
  expect(await sweep(all, { folders: [folder] })).toEqual([{ kind: all[31]!.kind, where: path }]);
});

test('one in a log is found, and the first or last word of a text is no exception', async () => {
  const texts = { log: `{"msg":"${all[2]!.value}"}`, answer: `${all[3]!.value} and ${all[4]!.value}`, empty: '' };
  const seen = await sweep(all, { texts });
  expect(seen).toEqual([
    { kind: all[2]!.kind, where: 'log' },
    { kind: all[3]!.kind, where: 'answer' },
    { kind: all[4]!.kind, where: 'answer' },
  ]);
});

test('part of one is none', async () => {
  expect(await sweep(all, { texts: { log: all.map((it) => it.value.slice(0, -1)).join(' ') } })).toEqual([]);
});
