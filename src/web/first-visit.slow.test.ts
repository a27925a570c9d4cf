import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = mkdtempSync(join(tmpdir(), 'hub-first-visit-'));
type Manifest = Record<string, { file: string; imports?: string[] }>;
let manifest: Manifest;
beforeAll(async () => {
  process.env.NODE_ENV = 'production';
  const to = { outDir: dist, emptyOutDir: true };
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'silent',
    build: to,
  });
  manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
}, 60_000);
afterAll(() => rmSync(dist, { recursive: true }));

/** The files that an entry needs before it runs. */
function filesOf(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const it of manifest[entry]!.imports ?? []) filesOf(it, found);
  return found;
}

test('a first visit is sent at most 241 KiB of script, packed, in no more than four files', () => {
  const files = [...filesOf('src/web/entry-client.tsx')];
  const bytes = files.map((it) => statSync(join(dist, `${manifest[it]!.file}.gz`)).size);
  expect(bytes.reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(241 * 1024);
  expect(files.length).toBeLessThanOrEqual(4);
});

test('no screen that comes later needs the entry, which waits for the first screen: each would wait for the other', () => {
  const file = readFileSync(join(dist, manifest['src/web/entry-client.tsx']!.file), 'utf8');
  expect(file).toContain('data-live');
  const needing = Object.keys(manifest).filter((it) => manifest[it]!.imports?.includes('src/web/entry-client.tsx'));
  expect(needing).toEqual([]);
});

test.each(['src/web/push-worker.ts', 'src/web/scheme-before-paint.ts'])('%s stands by itself', (entry) => {
  expect([...filesOf(entry)]).toEqual([entry]);
});
