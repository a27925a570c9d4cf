import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '../documents/diagnostic.ts';
import { type CompileCache, compileSet } from '../policy/compile.ts';
import { registry } from '../registry/registry.ts';
import { brokenContent } from '../testing/broken-content.ts';
import { breakSource, shippedContent } from '../testing/content-copy.ts';

// A whole set is read anew in each of these, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });
const shipped = readdirSync(shippedContent).map((file) => ({
  file,
  source: readFileSync(join(shippedContent, file), 'utf8'),
}));
const cache: CompileCache = new Map();

test('the documents that ship are in order', () => {
  expect(compileSet(shipped, registry, { cache }).diagnostics).toEqual([]);
});

describe('one mistake in the documents that ship is told once, at its line and words, with what to do', () => {
  test.each(brokenContent.map((it) => [it.name, it] as const))('%s', (_name, broken) => {
    const { source, line } = breakSource(shipped.find((it) => it.file === broken.file)!.source, broken);
    const sources = shipped.map((it) => (it.file === broken.file ? { file: it.file, source } : it));
    const { diagnostics } = compileSet(sources, registry, { cache: new Map(cache) });
    expect(diagnostics.map((it) => describeError(it, source, broken.file, line))).toEqual(broken.errors);
    for (const it of diagnostics) expect(it.hint, it.message).toMatch(/\w/);
  });
});

function describeError(it: Diagnostic, source: string, file: string, line: number): string {
  const text = source.split('\n')[it.line - 1]!;
  const marked = text.slice(it.column - 1, it.endLine === it.line ? it.endColumn - 1 : undefined);
  const where = `${it.file === file ? '' : `${it.file} `}${distance(it.line - line)}`;
  return `${where} ${it.code} ${marked.slice(0, 40)}`;
}

/** Lines from the change; what is far may move with every edit of the document, so only its direction counts. */
function distance(lines: number): string {
  if (Math.abs(lines) > 12) return lines > 0 ? '>' : '<';
  return lines < 0 ? `${lines}` : `+${lines}`;
}
