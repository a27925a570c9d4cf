import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { withInstallLock } from './bootstrap/lock.mjs';
import { explainNpm, Problem, requireDisk, requirePlatform } from './bootstrap/problems.mjs';
import { missingPackages } from './complete-lock.mjs';

const root = mkdtempSync(join(tmpdir(), 'hub-boot-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => rmSync(join(root, '.hub'), { recursive: true, force: true }));

describe('what npm says becomes a sentence and a remedy', () => {
  const said = [
    ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', 'The disk became full'],
    [
      'npm error code EACCES\nnpm error path /srv/hub/node_modules\nnpm error errno -13',
      'npm was not allowed to write /srv/hub/node_modules.',
    ],
    ['npm error code EAI_AGAIN\nnpm error request to registry failed', 'the npm registry does not answer'],
    ['npm error code ECONNREFUSED', 'the npm registry does not answer'],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when in sync', 'do not fit together'],
    ['npm error code E500\nnpm error something new', 'It said:\n  npm error code E500'],
  ];
  test.each(said)('%s', (output, sentence) => {
    const problem = explainNpm(output, root);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem.message).toContain(sentence);
    expect(problem.remedy).toMatch(/\S/);
  });
});

test('a platform without ready-made programs, and a system with musl, are refused', () => {
  expect(() => requirePlatform('linux-riscv64', false)).toThrow(
    'no ready-made Node 26 and PostgreSQL for linux-riscv64',
  );
  expect(() => requirePlatform('linux-x64', true)).toThrow('musl');
  expect(() => requirePlatform('linux-x64', false)).not.toThrow();
});

test('a disk without room for the packages is refused before anything is deleted', () => {
  expect(() => requireDisk(root, 120)).toThrow('has 120 MB free');
  expect(() => requireDisk(root, 5000)).not.toThrow();
});

describe('two installs in one clone', () => {
  test('take turns', async () => {
    const order = [];
    const install = (name) =>
      withInstallLock(
        root,
        () => {},
        async () => {
          order.push(`${name} in`);
          await new Promise((resolve) => setTimeout(resolve, 50));
          order.push(`${name} out`);
        },
      );
    await Promise.all([install('a'), install('b')]);
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  test('one that died does not keep the next one waiting', async () => {
    mkdirSync(join(root, '.hub'), { recursive: true });
    writeFileSync(join(root, '.hub', 'installing'), '999999999 999999998');
    await expect(
      withInstallLock(
        root,
        () => {},
        async () => 'done',
      ),
    ).resolves.toBe('done');
  });

  test('one that died while its npm goes on is waited for', async () => {
    mkdirSync(join(root, '.hub'), { recursive: true });
    const lock = join(root, '.hub', 'installing');
    writeFileSync(lock, `999999999 ${process.pid}`);
    const said = [];
    setTimeout(() => rmSync(lock), 400);
    await withInstallLock(
      root,
      (line) => said.push(line),
      async () => {},
    );
    expect(said).toEqual([expect.stringContaining('Another start is installing')]);
  });
});

test('packages that the lock asks for and lacks are found, with the system and processor of their names', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/linux-x64': '1.0.0', '@tool/linux-arm64-musl': '1.0.0' },
      },
      'node_modules/@tool/linux-x64': { version: '1.0.0' },
    },
  };
  expect(missingPackages(lock)).toEqual([
    [
      'node_modules/@tool/linux-arm64-musl',
      { version: '1.0.0', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    ],
  ]);
});
