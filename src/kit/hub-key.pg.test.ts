import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tempDataDir } from '../testing/temp-data-dir.ts';
import { testDatabase } from '../testing/test-database.ts';
import { checkHubKey, keyFor, readHubKey } from './hub-key.ts';
import { Secret } from './secret.ts';

const database = testDatabase();
const folder = tempDataDir();
afterAll(() => folder.remove());
const settings = { dataDir: folder.path, hubKey: undefined };

test('the key is made once, for its owner only, and stays', () => {
  const first = readHubKey(settings).reveal();
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(readHubKey(settings).reveal()).toBe(first);
  expect(statSync(join(folder.path, 'hub.key')).mode & 0o777).toBe(0o600);
});

test('HUB_KEY wins over the file', () => {
  const given = new Secret('A'.repeat(43));
  expect(readHubKey({ ...settings, hubKey: given })).toBe(given);
});

test('each purpose has a key of its own', () => {
  const key = readHubKey(settings);
  const made = ['sessions', 'providers', 'print'].map((it) => keyFor(it, key).reveal());
  expect(new Set([...made, key.reveal()]).size).toBe(4);
});

test('a process with another key than the database was written under is refused and told what to do', async () => {
  await checkHubKey(database.app, readHubKey(settings));
  await checkHubKey(database.app, readHubKey(settings));
  const kept = readFileSync(join(folder.path, 'hub.key'), 'utf8');
  writeFileSync(join(folder.path, 'hub.key'), 'B'.repeat(43));
  await expect(checkHubKey(database.app, readHubKey(settings))).rejects.toMatchObject({ code: 'hub-key' });
  writeFileSync(join(folder.path, 'hub.key'), kept);
  await checkHubKey(database.app, readHubKey(settings));
});
