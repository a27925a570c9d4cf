import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tempDataDir } from '../testing/temp-data-dir.ts';
import { appendLine, lastLine, linesOf } from './lines-file.ts';

const folder = tempDataDir();
afterAll(() => folder.remove());
let files = 0;
const newFile = () => join(folder.path, `lines-${++files}`);
const all = async (file: string, size?: number) => Array.fromAsync(linesOf(file, size));

test('lines come back as they were added, and the last one without the others', async () => {
  const file = newFile();
  expect([lastLine(file), await all(file)]).toEqual([undefined, []]);
  const lines = ['{"n":1}', 'ñ'.repeat(100_000), '', '{"n":4}'];
  for (const line of lines) {
    appendLine(file, line);
    expect(lastLine(file)).toBe(line);
  }
  expect(await all(file)).toEqual(lines);
});

test('a line that was cut anywhere never was, and the next one follows on the last whole one', async () => {
  const whole = newFile();
  appendLine(whole, 'first');
  appendLine(whole, 'second');
  const bytes = readFileSync(whole);
  for (let size = 0; size < bytes.length; size++) {
    const file = newFile();
    writeFileSync(file, bytes);
    truncateSync(file, size);
    const kept = size < 6 ? [] : ['first'];
    expect(await all(file)).toEqual(kept);
    expect(lastLine(file)).toBe(kept[0]);
    appendLine(file, 'third');
    expect(await all(file)).toEqual([...kept, 'third']);
  }
});

test('what is added while somebody reads is left out by the size from before', async () => {
  const file = newFile();
  appendLine(file, 'one');
  const { size } = statSync(file);
  appendLine(file, 'two');
  expect(await all(file, size)).toEqual(['one']);
});

test('only its owner may read it', () => {
  const file = newFile();
  appendLine(file, 'one');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
