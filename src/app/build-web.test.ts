import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWeb, sourcesHash } from './build-web.ts';

const config = `export default {
  build: { rolldownOptions: { input: { main: 'src/web/main.ts' } } },
};`;
const client = () => globSync('dist/client/assets/main-*.js', { cwd: root });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-web-'));
  write('package.json', '{ "type": "module" }');
  write('vite.config.ts', config);
  write('src/web/main.ts', 'globalThis.title = "one";');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function build() {
  const said: string[] = [];
  await buildWeb(root, (line) => said.push(line));
  return said.length > 0;
}

test('the screens are built once, and again when a source changed; a test is no source', async () => {
  expect(await build()).toBe(true);
  expect(client()).toHaveLength(1);
  expect(readFileSync(join(root, 'dist/server/main.js'), 'utf8')).toContain('one');
  expect(await build()).toBe(false);
  write('src/web/main.test.ts', 'export {};');
  expect(await build()).toBe(false);
  write('src/web/main.ts', 'globalThis.title = "two";');
  expect(await build()).toBe(true);
});

test('a source that does not build leaves the old screens in place', async () => {
  await build();
  write('src/web/main.ts', 'this is not a program');
  await expect(build()).rejects.toThrow();
  expect(client()).toHaveLength(1);
  expect(readFileSync(join(root, 'dist/.sources'), 'utf8')).not.toBe(sourcesHash(root));
});

test('where there are no screens nothing is built', async () => {
  rmSync(join(root, 'vite.config.ts'));
  expect(await build()).toBe(false);
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
