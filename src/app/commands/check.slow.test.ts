import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type BrokenContent, brokenContent } from '../../testing/broken-content.ts';
import { breakFile, copyContent, rawBytes, removeCopies, shippedContent } from '../../testing/content-copy.ts';

afterAll(removeCopies);

// One process for each core: what is tried is what one says, not how many run.
describe.concurrent('the command itself, as a process of its own', () => {
  test('exits 0 on the documents that ship', async () => {
    const { code, out } = await hubCheck(shippedContent);
    expect(out).toMatch(/ documents, [\d,]+ clauses, \d+ policies: all in order\.\n$/);
    expect(code).toBe(0);
  });

  test.each(oneOfEachCode().map((it) => [it.name, it] as const))('exits 1 on %s', async (_name, broken) => {
    const copy = copyContent();
    const line = breakFile(copy, broken);
    const { code, out, err } = await hubCheck(copy);
    for (const error of broken.errors) expect(out).toContain(headOf(error, copy, broken.file, line));
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  test.each(rawBytes.map((it) => [it.name, it] as const))('exits 1 on %s', async (_name, { file, bytes, error }) => {
    const copy = copyContent();
    writeFileSync(join(copy, file), bytes(readFileSync(join(copy, file))));
    const { code, out, err } = await hubCheck(copy);
    expect(out).toContain(error.replace(' ', ' error '));
    expect(err).toBe('');
    expect(code).toBe(1);
  });
});

/** The first mistake of each kind: every one of them is tried in process already. */
function oneOfEachCode() {
  const codeOf = (it: BrokenContent) => /(policy|documents)\/[a-z0-9-]+/.exec(it.errors[0]!)![0];
  return [...new Map(brokenContent.toReversed().map((it) => [codeOf(it), it])).values()].toReversed();
}

/** The beginning of the line that tells an error, up to its line where that is near the change: `KB-310.md:50:`. */
function headOf(error: string, copy: string, changed: string, line: number): string {
  const [, file = changed, lines] = /^(?:(\S+\.md) )?(\S+) /.exec(error)!;
  const near = /\d/.test(lines!) ? `${line + Number(lines)}:` : '';
  return `${join(copy, file)}:${near}`;
}

function hubCheck(folder: string): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/app/cli.ts', 'check', folder], { timeout: 60_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    );
  });
}
