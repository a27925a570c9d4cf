import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ACME, bytesOf, filesWorld, NOW, upload, VISAYAS } from '../testing/files-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { FileId } from './kept-file.ts';
import type { Files } from './open-files.ts';

const database = testDatabase();
const world = filesWorld(database);
let files: Files;
beforeAll(() => {
  files = world.open();
});
beforeEach(() => world.empty());

const pathOf = ({ company, hash }: FileId) => join(world.dataDir, 'files', company, hash.slice(0, 2), hash);
const notesOf = async () => (await database.app.query('select hash from files.file')).rowCount;
const unused = async () => false;
const dayLater = NOW.add({ hours: 24 });
const idOf = ({ company, hash }: FileId): FileId => ({ company, hash });

/** Bytes on disk get the moment at which they would have been written. */
function wroteAt(path: string, moment: Temporal.Instant): void {
  utimesSync(path, moment.epochMilliseconds / 1000, moment.epochMilliseconds / 1000);
}

describe('a sweep', () => {
  test('takes away what nobody uses, and leaves what somebody uses', async () => {
    const used = await files.keep(upload('used'));
    const other = await files.keep(upload('used', { company: VISAYAS }));
    const isUsed = async ({ company }: FileId) => company === ACME;
    expect(await files.sweep({ isUsed, olderThan: dayLater })).toEqual({ files: 1, leftovers: 0 });
    expect([existsSync(pathOf(used)), existsSync(pathOf(other))]).toEqual([true, false]);
    await expect(files.read(other)).rejects.toMatchObject({ status: 404 });
    expect((await bytesOf((await files.read(used)).bytes)).toString()).toBe('used');
  });

  test('leaves what was brought within the grace, also where it is old and was brought again', async () => {
    await files.keep(upload('young', { now: dayLater }));
    await files.keep(upload('old'));
    await files.keep(upload('old', { now: dayLater.add({ seconds: 1 }) }));
    await files.keep(upload('old', { now: NOW.subtract({ hours: 90 }) }));
    expect(await files.sweep({ isUsed: unused, olderThan: dayLater })).toEqual({ files: 0, leftovers: 0 });
    expect(await notesOf()).toBe(2);
  });

  test('leaves what somebody refers to by a foreign key, whatever else is said', async () => {
    await database.owner.query(
      `create table if not exists public.attached (company uuid, hash text, foreign key (company, hash) references files.file)`,
    );
    const kept = await files.keep(upload('referred to'));
    const gone = await files.keep(upload('not referred to'));
    await database.owner.query('insert into public.attached values ($1, $2)', [kept.company, kept.hash]);
    expect(await files.sweep({ isUsed: unused, olderThan: dayLater })).toEqual({ files: 1, leftovers: 0 });
    expect([existsSync(pathOf(kept)), existsSync(pathOf(gone))]).toEqual([true, false]);
  });

  test('takes away bytes that were never noted, once they are old, and nothing that is not of the hub', async () => {
    const kept = await files.keep(upload('noted'));
    const hash = 'ab'.repeat(32);
    const aside = join(world.dataDir, 'files', ACME, 'aside', '0199b000-0000-7000-8000-000000000001');
    const all = [pathOf({ company: ACME, hash }), aside, join(world.dataDir, 'files', ACME, 'README'), pathOf(kept)];
    for (const path of all) {
      mkdirSync(dirname(path), { recursive: true });
      if (path !== pathOf(kept)) writeFileSync(path, 'left');
      wroteAt(path, NOW);
    }
    const used = { isUsed: async () => true };
    expect(await files.sweep({ ...used, olderThan: NOW })).toEqual({ files: 0, leftovers: 0 });
    expect(await files.sweep({ ...used, olderThan: NOW.add({ seconds: 1 }) })).toEqual({ files: 0, leftovers: 2 });
    expect(all.map((it) => existsSync(it))).toEqual([false, false, true, true]);
  });

  test('that meets somebody who keeps the same file, again and again, never leaves a note without bytes', async () => {
    // Long ago, so that bytes that are being written are younger than the grace, whatever the clock of the machine says.
    const now = Temporal.Instant.from('2001-01-01T00:00:00Z');
    for (let round = 0; round < 15; round++) {
      const keeping = Array.from({ length: 3 }, () => files.keep(upload('kept and swept', { now })));
      const sweeping = [1, 2].map(() => files.sweep({ isUsed: unused, olderThan: now.add({ hours: 24 }) }));
      await Promise.all([...keeping, ...sweeping]);
      expect(await files.check({ reads: true })).toMatchObject({ missing: [], damaged: [] });
    }
  });

  test('takes away more than a page of files', async () => {
    await database.owner.query(
      `insert into files.file (company, hash, size, type, name, inspected, first_kept_at, kept_at)
       select $1, lpad(to_hex(n), 64, '0'), 1, 'text/plain', 'x', true, $2, $2 from generate_series(1, 1100) as n`,
      [ACME, NOW],
    );
    expect(await files.sweep({ isUsed: unused, olderThan: dayLater })).toEqual({ files: 1100, leftovers: 0 });
    expect(await notesOf()).toBe(0);
  });
});

test('a file that has to go goes at once, with its bytes, and only that of the one company', async () => {
  const mine = await files.keep(upload('erase me'));
  const theirs = await files.keep(upload('erase me', { company: VISAYAS }));
  expect(await files.drop(mine)).toBe(true);
  expect(await files.drop(mine)).toBe(false);
  expect([existsSync(pathOf(mine)), existsSync(pathOf(theirs))]).toEqual([false, true]);
});

describe('a check', () => {
  test('says how much there is, and that all is well', async () => {
    await files.keep(upload('12345'));
    await files.keep(upload('123', { company: VISAYAS }));
    expect(await files.check()).toEqual({ files: 2, bytes: 8, missing: [], damaged: [] });
  });

  test('names what is missing and what is damaged, and what only reading finds', async () => {
    const [missing, short, flipped] = await Promise.all(['one', 'two', 'three'].map((it) => files.keep(upload(it))));
    rmSync(pathOf(missing!));
    truncateSync(pathOf(short!), 1);
    writeFileSync(
      pathOf(flipped!),
      readFileSync(pathOf(flipped!)).map((byte) => byte ^ 1),
    );
    expect(await files.check()).toMatchObject({ missing: [idOf(missing!)], damaged: [idOf(short!)] });
    const { damaged } = await files.check({ reads: true });
    expect(damaged).toHaveLength(2);
    expect(damaged).toEqual(expect.arrayContaining([idOf(short!), idOf(flipped!)]));
  });
});
