import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editionReader } from '../editions/reading.ts';
import { editionDb } from '../editions/store.ts';
import { emptyEditions } from '../testing/empty-editions.ts';
import { sourceOf } from '../testing/small-documents.ts';
import { testDatabase, urlOf } from '../testing/test-database.ts';
import { hubIn } from './hear-hub.ts';
import { newShipped, offerWords, publishShipped } from './shipped.ts';

const database = testDatabase();
const list = () => editionReader({ db: editionDb(database.app) }).list();

let folder = '';
let said: string[] = [];
const io = { err: (line: string) => void said.push(line) };
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-shipped-'));
  said = [];
  await emptyEditions(database.owner);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const ship = (id: string, text: string) => writeFileSync(join(folder, `${id}.md`), sourceOf(id, text));

test('what ships becomes edition 1, once; two first starts at once make one', async () => {
  ship('KB-1', 'One.');
  await Promise.all([publishShipped(database.app, io, folder), publishShipped(database.app, io, folder)]);
  expect((await list()).editions).toMatchObject([{ number: 1, author: 'LeanTech Hub', state: 'in force' }]);
  expect(await newShipped(database.app, folder)).toEqual([]);
});

test('what an upgrade brings is offered and not applied; what was once published is never offered again', async () => {
  ship('KB-1', 'One.');
  ship('KB-2', 'Two.');
  await publishShipped(database.app, io, folder);
  ship('KB-1', 'One, better.');
  ship('KB-3', 'Three.');
  await publishShipped(database.app, io, folder);
  expect((await list()).editions).toHaveLength(1);
  const files = await newShipped(database.app, folder);
  expect(files.map((it) => it.slice(folder.length + 1))).toEqual(['KB-1.md', 'KB-3.md']);
  expect(offerWords(files)).toMatch(
    /never published: KB-1, KB-3\. .* npx hub publish \S+KB-1\.md \S+KB-3\.md --dry-run$/,
  );
  ship('KB-1', 'One.');
  rmSync(join(folder, 'KB-3.md'));
  expect(offerWords(await newShipped(database.app, folder))).toBeUndefined();
});

test('shipped documents that are wrong, or gone, are told, and the hub can start', async () => {
  ship('KB-1', 'See [two](KB-2.md).');
  await publishShipped(database.app, io, folder);
  expect(said.at(-1)).toMatch(/^No document is in force: .* has 1 error\./);
  rmSync(folder, { recursive: true });
  await publishShipped(database.app, io, folder);
  expect(said.at(-1)).toContain('does not exist');
  expect(await newShipped(database.app, folder)).toEqual([]);
  expect((await list()).editions).toEqual([]);
});

test('hub doctor says which edition is in force, and offers what was never published', async () => {
  const doctor = () => hubIn({ DATABASE_URL: urlOf(database.address), PORT: '0', DATA_DIR: folder }, 'doctor');
  expect((await doctor()).out).toMatch(/documents +note +no edition is in force/);
  ship('KB-1', 'One.');
  await publishShipped(database.app, io, folder);
  expect((await doctor()).out).toMatch(/documents +note +edition 1 is in force since .*\n.*never published: .*KB-155/);
});
