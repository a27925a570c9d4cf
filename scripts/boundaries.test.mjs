import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const depcruise = join(root, 'node_modules', '.bin', 'depcruise');
const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Cruises a small house of its own and gives the names of the rules that were broken. */
function broken(files) {
  const house = mkdtempSync(join(tmpdir(), 'hub-house-'));
  folders.push(house);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return cruise(house).summary.violations.map(({ rule }) => rule.name);
}

function cruise(folder) {
  const args = [depcruise, 'src', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

test('the check sees the modules of this house', () => {
  expect(cruise(root).summary.totalCruised).toBeGreaterThan(40);
});

test('an import upward is refused, also when only a type crosses', () => {
  const policy = 'export interface P { a: 1 }\nexport const p = 1;\n';
  expect(
    broken({
      'src/documents/a.ts': "import { p } from '../policy/p.ts';\nexport const a = p;\n",
      'src/policy/p.ts': policy,
    }),
  ).toEqual(['documents-imports-downward']);
  expect(
    broken({
      'src/documents/a.ts': "import type { P } from '../policy/p.ts';\nexport const a = (p: P) => p;\n",
      'src/policy/p.ts': policy,
    }),
  ).toEqual(['documents-imports-downward']);
});

test('an import between modules of the same rank is refused', () => {
  const files = {
    'src/web/a.ts': "import { b } from '../app/b.ts';\nexport const a = b;\n",
    'src/app/b.ts': 'export const b = 1;\n',
  };
  expect(broken(files)).toEqual(['web-imports-downward']);
});

test("reaching into another module's subfolder is refused, except the kit's", () => {
  const files = {
    'src/policy/a.ts':
      "import { d } from '../documents/parse/d.ts';\nimport { k } from '../kit/db/k.ts';\nexport const a = d + k;\n",
    'src/documents/parse/d.ts': 'export const d = 1;\n',
    'src/kit/db/k.ts': 'export const k = 1;\n',
  };
  expect(broken(files)).toEqual(['no-reaching-inside']);
});

test('a ring is refused', () => {
  const files = {
    'src/kit/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'src/kit/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  };
  expect(new Set(broken(files))).toEqual(new Set(['no-rings']));
});

test('a folder that has no rank is refused', () => {
  const files = {
    'src/newcomer/a.ts': "import { k } from '../kit/k.ts';\nexport const a = k;\n",
    'src/kit/k.ts': 'export const k = 1;\n',
  };
  expect(broken(files)).toEqual(['module-has-rank']);
});

test('tests of any rank may use the testing world, other files may not', () => {
  const files = {
    'src/kit/a.test.ts': "import { w } from '../testing/w.ts';\nexport const a = w;\n",
    'src/kit/b.ts': "import { w } from '../testing/w.ts';\nexport const b = w;\n",
    'src/testing/w.ts': 'export const w = 1;\n',
  };
  expect(broken(files)).toEqual(['kit-imports-downward']);
});
