import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadFolder } from './load-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-load-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

test('Markdown files are read in a fixed order, those of subfolders too, and nothing else', async () => {
  mkdirSync(join(folder, 'more'));
  for (const name of ['b.md', 'a.md', 'more/c.md', 'notes.txt', 'd.md.bak']) put(name, name);
  const { sources } = await loadFolder(folder);
  expect(sources.map((it) => it.source)).toEqual(['a.md', 'b.md', 'more/c.md']);
});

test('links are not followed, neither to a file nor to a folder', async () => {
  put('a.md', 'a');
  symlinkSync('/etc/hostname', join(folder, 'b.md'));
  symlinkSync('/etc', join(folder, 'etc'));
  expect((await loadFolder(folder)).sources.map((it) => it.source)).toEqual(['a']);
});

test('a file of a gigabyte is told by its head', async () => {
  put('a.md', '# a\n');
  truncateSync(join(folder, 'a.md'), 2 ** 30);
  const { sources, unread, diagnostics } = await loadFolder(folder);
  expect([sources, unread.length, diagnostics.map((it) => it.code)]).toEqual([[], 1, ['documents/too-large']]);
});

test('a file that is no text does not keep the others from being read', async () => {
  writeFileSync(join(folder, 'a.md'), Buffer.from([0x23, 0xff]));
  put('b.md', 'b');
  const { sources, diagnostics } = await loadFolder(folder);
  expect(sources.map((it) => it.source)).toEqual(['b']);
  expect(diagnostics).toMatchObject([{ code: 'documents/not-utf-8', line: 1, column: 2 }]);
});

test('more than 2,000 documents are refused, and so is a folder without any', async () => {
  await expect(loadFolder(folder)).rejects.toThrow('holds no Markdown documents');
  for (let i = 0; i <= 2_000; i++) put(`${i}.md`, '');
  await expect(loadFolder(folder)).rejects.toThrow('holds 2001 documents; at most 2000 are read');
});
