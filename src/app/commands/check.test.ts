import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../documents/diagnostic.ts';
import { type BrokenContent, brokenContent } from '../../testing/broken-content.ts';
import { breakFile, copyContent, rawBytes, removeCopies } from '../../testing/content-copy.ts';
import { contentFolder } from '../root.ts';
import { runHub } from '../run-hub.ts';

// A whole set is read anew in each of these, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });
afterAll(removeCopies);

/** One mistake for each file and row, so that none stands in the way of another. */
const together = [
  'a bad duration',
  'an unknown role in a list',
  'an unknown zone',
  'a table cut short by a blank line',
  'a link to a missing anchor',
  'a duplicate clause in a list',
  'an unknown tier',
  'a lone-word sign',
  'FEEL outside the subset in a cell',
  'a duplicate code',
  'an unknown fact',
  'an unknown condition',
  'weights of 95',
  'bands with a gap',
  'front matter that lacks an owner, of SOP-7005',
].map(lone);

function lone(name: string): BrokenContent {
  const found = brokenContent.find((it) => it.name === name);
  if (!found) throw new Error(`No broken content is called "${name}".`);
  return found;
}

describe('hub check of the documents that ship', () => {
  test('exits 0 with a summary of documents, clauses and policies', async () => {
    const { code, out } = await check(contentFolder);
    expect(out).toMatch(/^\d+ documents, [\d,]+ clauses, \d+ policies: all in order\.$/);
    expect(code).toBe(0);
  });
});

describe('hub check of a broken copy', () => {
  test('tells every mistake in one run, in the order of the pages, and exits 1', async () => {
    const copy = copyContent();
    for (const broken of together) breakFile(copy, broken);
    const { code, diagnostics } = await checkAsJson(copy);
    const found = diagnostics.map((it) => `${it.code} ${marked(it, copy)}`);
    const wanted = together.flatMap((it) => it.errors.map((error) => error.replace(/^\S+ /, '')));
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(diagnostics).toEqual(diagnostics.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line));
    expect(code).toBe(1);
  });

  test('tells files that are no text at the byte, and checks the others all the same', async () => {
    const copy = copyContent();
    for (const it of rawBytes) writeFileSync(join(copy, it.file), it.bytes(readFileSync(join(copy, it.file))));
    breakFile(copy, lone('an unknown tier'));
    const { code, diagnostics } = await checkAsJson(copy);
    const told = diagnostics.map((it) => `${basename(it.file)}:${it.line}:${it.column} ${it.code}`);
    expect(told.toSorted()).toEqual(
      [...rawBytes.map((it) => it.error), 'KB-155.md:232:8 policy/unknown-tier'].toSorted(),
    );
    expect(code).toBe(1);
  });

  test('never gives the terminal a control character of a document', async () => {
    const copy = copyContent();
    const controls = '\u001b]0;owned\u0007\u001b[31m\u202e';
    breakFile(copy, { file: 'KB-310.md', from: '| T1 | SEV1 |', to: `| T1 | ${controls}SEV1 |` });
    const { out, code } = await check(copy);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that must not come through
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(code).toBe(1);
  });

  test('does not follow a link out of the folder', async () => {
    const copy = copyContent();
    symlinkSync('/etc/passwd', join(copy, 'KB-999.md'));
    symlinkSync('/etc', join(copy, 'more'));
    expect((await check(copy)).code).toBe(0);
  });
});

describe('hub check of the examples of calendars', () => {
  const holiday = {
    from: '2026-11-27 16:00 | 4 h | - | 2026-12-01 11:00',
    to: '2026-11-27 16:00 | 4 h | - | 2026-11-30 11:00',
  };

  test('a wrong expectation is told at its cell with what comes out, and exits 1', async () => {
    const copy = copyContent();
    const line = breakFile(copy, { file: 'KB-310.md', ...holiday });
    const { code, out } = await check(copy);
    expect(out).toContain(`KB-310.md:${line}:49 error policy/example This example fails.`);
    expect(out).toContain('Expect Due: "2026-11-30 11:00" is written, the table gives "2026-12-01 11:00", by C2.');
    expect(code).toBe(1);
  });

  test('a calendar that is changed is told by its cases', async () => {
    const copy = copyContent();
    breakFile(copy, {
      file: 'KB-310.md',
      from: '| Mon-Fri | 08:00-17:00 |',
      to: '| Mon-Fri | 08:00-12:00, 13:00-17:00 |',
    });
    const { code, diagnostics } = await checkAsJson(copy);
    expect(diagnostics.filter((it) => it.code === 'policy/example').length).toBe(3);
    expect(code).toBe(1);
  });
});

describe('hub check of a folder that is none', () => {
  test.each([
    ['a folder that is missing', '/no/such/folder'],
    ['a file', join(contentFolder, 'home.md')],
  ])('%s is refused in one sentence', async (_name, folder) => {
    const { code, err } = await check(folder);
    expect(err).toMatch(/^hub check: The folder .+\.\nWhat to do: .+$/);
    expect(code).toBe(1);
  });
});

function marked(it: Diagnostic, copy: string): string {
  const line = readFileSync(join(copy, it.file.slice(it.file.lastIndexOf('/') + 1)), 'utf8').split('\n')[it.line - 1]!;
  return line.slice(it.column - 1, it.endLine === it.line ? it.endColumn - 1 : undefined).slice(0, 40);
}

async function checkAsJson(folder: string): Promise<{ code: number; diagnostics: Diagnostic[] }> {
  const { code, out } = await check(folder, '--json');
  return { code, diagnostics: JSON.parse(out).diagnostics };
}

async function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runHub(['check', ...args], (wantsJson) => ({
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    progress: () => undefined,
    json: (value) => void out.push(JSON.stringify(value)),
    wantsJson,
    env: {},
    cwd: process.cwd(),
  }));
  return { code, out: out.join('\n'), err: err.join('\n') };
}
