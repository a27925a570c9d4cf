import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hub } from '../hear-hub.ts';
import { contentFolder } from '../root.ts';

const shipped = readFileSync(join(contentFolder, 'KB-310.md'), 'utf8');
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'format-'));
  file = join(folder, 'KB-310.md');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('hub format', () => {
  it('finds nothing to do in what ships', async () => {
    const { exitCode, text } = await hub('format', '--check');
    expect([exitCode, text]).toEqual([0, expect.stringContaining('every cell is in words')]);
  });

  it('tells what it would change, and changes nothing', async () => {
    const written = shipped.replace('| several | can wait |', '| "several" | not("work stopped","work hindered") |');
    writeFileSync(file, written);
    const { exitCode, text } = await hub('format', folder);
    expect(exitCode).toBe(0);
    expect(text).toMatch(/KB-310\.md:\d+:8 Impact: "several" → several\n/);
    expect(text).toContain('1 of 1 documents: 2 cells could be written in words; --write does it.');
    expect(readFileSync(file, 'utf8')).toBe(written);
    expect((await hub('format', folder, '--check')).exitCode).toBe(1);
  });

  it('lines up with --align what is not, tells where, and then finds nothing to do', async () => {
    writeFileSync(file, shipped);
    const { text } = await hub('format', folder, '--align', '--write');
    expect(text).toMatch(/KB-310\.md:\d+ table lined up\n/);
    expect(text).toContain('1 of 1 documents: 4 tables lined up.');
    expect(readFileSync(file, 'utf8')).toContain('| V4     | several  | work stopped  | SEV2     |');
    expect((await hub('format', folder, '--align', '--check')).exitCode).toBe(0);
    expect((await hub('check', folder, '--partial')).exitCode).toBe(0);
  });

  it('tells a table that had to be lined up anew', async () => {
    const other = join(folder, 'KB-155.md');
    writeFileSync(other, readFileSync(join(contentFolder, 'KB-155.md'), 'utf8'));
    await hub('format', folder, '--align', '--write');
    writeFileSync(other, readFileSync(other, 'utf8').replace('| 1 or more   |', '| [1..3)      |'));
    const { text } = await hub('format', folder);
    expect(text).toMatch(/Steps tried: \[1\.\.3\) → from 1 to under 3\n/);
    expect(text).toMatch(/KB-155\.md:\d+ table lined up anew: the words no longer fit the column Steps tried\n/);
    expect(text).toContain(
      '1 of 1 documents: 1 cell could be written in words, 1 table could be lined up; --write does it.',
    );
  });

  it('writes the words with --write, and keeps a byte order mark', async () => {
    writeFileSync(file, `\uFEFF${shipped.replace('| several | can wait |', '| "several" | "can wait" |')}`);
    expect((await hub('format', folder, '--write')).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${shipped}`);
    expect((await hub('format', folder, '--check')).exitCode).toBe(0);
  });
});
