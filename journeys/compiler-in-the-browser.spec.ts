import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { SourceFile } from '../src/policy/compile-document.ts';
import { compilerBundle } from './support/compiler-bundle.ts';
import { compiled } from './support/compiler-entry.ts';

const content = new URL('../content/', import.meta.url);
const shipped: SourceFile[] = readdirSync(content).map((file) => ({
  file,
  source: readFileSync(new URL(file, content), 'utf8'),
}));

/** The shipped documents with a few mistakes of different kinds. */
const broken = shipped.map(({ file, source }) => ({
  file,
  source: source
    .replace('| SEV1 | 15 min |', '| SEV1 | 15 minn |')
    .replace('(KB-155.md#E3)', '(KB-155.md#E333)')
    .replace('| E4 | any | SEV1, SEV2 |', '| E4 | any | SEV9 |'),
}));

declare global {
  var hubCompiler: { compiled: typeof compiled };
}

test('the compiler gives in the browser what it gives in Node, rules and diagnostics alike', async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: await compilerBundle() });
  for (const sources of [shipped, broken]) {
    const inBrowser = await page.evaluate((given) => globalThis.hubCompiler.compiled(given), sources);
    expect(inBrowser).toEqual(JSON.parse(JSON.stringify(compiled(sources))));
  }
  expect(compiled(broken).diagnostics.filter((it) => it.severity === 'error').length).toBeGreaterThan(1);
});
