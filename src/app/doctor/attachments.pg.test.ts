import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Secret } from '../../kit/secret.ts';
import { filesWorld, upload } from '../../testing/files-world.ts';
import { testDatabase, urlOf } from '../../testing/test-database.ts';
import { checkAttachments } from './attachments.ts';

const database = testDatabase();
const world = filesWorld(database);
const check = () => checkAttachments({ dataDir: world.dataDir, databaseUrl: new Secret(urlOf(database.address)) });

test('says how many attachments there are, and names those that are missing', async () => {
  expect(await check()).toMatchObject({ state: 'ok', says: '0 files, 0.0 MB, all there' });
  const { company, hash } = await world.open().keep(upload('one'));
  expect(await check()).toMatchObject({ state: 'ok', says: '1 file, 0.0 MB, all there' });
  rmSync(join(world.dataDir, 'files', company, hash.slice(0, 2), hash));
  expect(await check()).toMatchObject({
    state: 'problem',
    says: expect.stringContaining(`1 missing, 0 of another length: files/${company}/${hash.slice(0, 2)}/${hash}`),
    remedy: expect.stringContaining('backup'),
  });
});

test('without the database of the hub nothing is claimed', async () => {
  expect(await checkAttachments({ dataDir: world.dataDir, databaseUrl: undefined })).toMatchObject({
    state: 'ok',
    says: expect.stringContaining('does not run'),
  });
});
