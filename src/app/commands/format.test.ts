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
    expect(text).toContain('2 cells in 1 of 1 documents could be written in words');
    expect(readFileSync(file, 'utf8')).toBe(written);
    expect((await hub('format', folder, '--check')).exitCode).toBe(1);
  });

  it('writes the words with --write, and keeps a byte order mark', async () => {
    writeFileSync(file, `\uFEFF${shipped.replace('| several | can wait |', '| "several" | "can wait" |')}`);
    expect((await hub('format', folder, '--write')).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${shipped}`);
    expect((await hub('format', folder, '--check')).exitCode).toBe(0);
  });
});
