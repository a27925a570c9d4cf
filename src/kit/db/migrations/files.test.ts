import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readMigrations } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-migrations-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('migrations are numbered from 1 without gaps; the schema dump is none', () => {
  writeFileSync(join(folder, '0002_b.sql'), 'b');
  writeFileSync(join(folder, '0001_a.sql'), 'a');
  writeFileSync(join(folder, 'schema.sql'), '');
  expect(readMigrations(folder).map(({ name }) => name)).toEqual(['0001_a.sql', '0002_b.sql']);
  writeFileSync(join(folder, '0004_d.sql'), 'd');
  expect(() => readMigrations(folder)).toThrow('0004_d.sql should have the number 3');
});
