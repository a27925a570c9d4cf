import { createHash } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACME, bytesOf, filesWorld, NOW, upload, VISAYAS } from '../testing/files-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Files } from './open-files.ts';
import { GIF, PNG, zipOf } from './samples/some-files.ts';

const database = testDatabase();
const world = filesWorld(database);
let files: Files;
let small: Files;
beforeAll(() => {
  files = world.open();
  small = world.open({ fileLimitMb: 1 });
});
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const rowsOf = async (hash: string) =>
  (await database.app.query('select company, name, declared, inspected from files.file where hash = $1', [hash])).rows;

/** Bytes that no text has, another kind for each number. */
function noise(size: number, kind = 1): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at * 32 < size; at++) pieces.push(createHash('sha256').update(`${kind} ${at}`).digest());
  return Buffer.concat(pieces).subarray(0, size);
}

test('a file comes back as it was kept, under its SHA-256', async () => {
  const bytes = noise(3_000_000);
  const kept = await files.keep(upload(bytes, { name: 'dump.bin' }));
  expect(kept).toEqual({
    company: ACME,
    hash: hashOf(bytes),
    size: 3_000_000,
    type: 'application/octet-stream',
    name: 'dump.bin',
    isNew: true,
    removed: 0,
    notInspected: true,
    contradicted: [],
  });
  const file = await files.read(kept);
  expect(file).toMatchObject({ name: 'dump.bin', size: 3_000_000, isInspected: false });
  expect((await bytesOf(file.bytes)).equals(bytes)).toBe(true);
});

test('an empty file and one of one byte are files, too', async () => {
  for (const bytes of ['', 'x']) {
    const kept = await files.keep(upload(bytes));
    expect((await bytesOf((await files.read(kept)).bytes)).toString()).toBe(bytes);
  }
});

test('only the user of the hub may look at files', async () => {
  await files.keep(upload('private'));
  const path = world.onDisk().find((it) => it.startsWith('files/'))!;
  expect(statSync(join(world.dataDir, path)).mode & 0o777).toBe(0o600);
  expect(statSync(join(world.dataDir, 'files')).mode & 0o777).toBe(0o700);
});

test('the same bytes of one company lie there once, under the name and type under which they first came', async () => {
  const first = await files.keep(upload('same', { name: 'one.txt', declaredType: 'text/plain; charset=utf-8' }));
  const again = await files.keep(upload('same', { name: 'two.txt', declaredType: 'text/csv' }));
  expect([first.isNew, again.isNew]).toEqual([true, false]);
  expect(again.name).toBe('two.txt');
  expect(await rowsOf(first.hash)).toEqual([
    { company: ACME, name: 'one.txt', declared: 'text/plain', inspected: true },
  ]);
  expect(world.onDisk().filter((it) => it.endsWith(first.hash))).toHaveLength(1);
});

test('the same bytes kept many times at the same moment are one file, new once', async () => {
  const bytes = noise(300_000, 2);
  const all = await Promise.all(Array.from({ length: 8 }, () => files.keep(upload(bytes))));
  expect(all.filter((it) => it.isNew)).toHaveLength(1);
  expect(world.onDisk().filter((it) => it.endsWith(all[0]!.hash))).toHaveLength(1);
  expect(world.onDisk().filter((it) => it.includes('/aside/'))).toEqual([]);
  expect((await bytesOf((await files.read(all[0]!)).bytes)).equals(bytes)).toBe(true);
});

describe('a company learns nothing of what another one has', () => {
  test('the same bytes are new to each, and lie there twice', async () => {
    const mine = await files.keep(upload('between us'));
    const theirs = await files.keep(upload('between us', { company: VISAYAS }));
    expect({ ...theirs, company: ACME }).toEqual(mine);
    expect(world.onDisk().filter((it) => it.endsWith(mine.hash))).toHaveLength(2);
  });

  test('a file of another company is answered like one that nobody has', async () => {
    const { hash } = await files.keep(upload('ours'));
    const theirs = await files.read({ company: VISAYAS, hash }).catch((error) => error);
    const nobodys = await files.read({ company: VISAYAS, hash: '0'.repeat(64) }).catch((error) => error);
    expect(theirs).toMatchObject({ status: 404, code: 'files/not-found' });
    expect({ ...theirs }).toEqual({ ...nobodys });
    expect(await files.drop({ company: VISAYAS, hash })).toBe(false);
    expect((await bytesOf((await files.read({ company: ACME, hash })).bytes)).toString()).toBe('ours');
  });

  test('nothing is written less where another company has it', async () => {
    const counting = (company: string) => files.keep(upload(noise(100_000, 3), { company }));
    await counting(ACME);
    const before = world.onDisk().length;
    await counting(VISAYAS);
    expect(world.onDisk()).toHaveLength(before + 1);
  });
});

test.each(['../x', 'a'.repeat(64), `${'a'.repeat(63)}/`, '', 'A'.repeat(64)])(
  'no path leads out of the files: %j',
  async (hash) => {
    await expect(files.read({ company: ACME, hash })).rejects.toMatchObject({ status: 404 });
    await expect(files.read({ company: '../..', hash })).rejects.toMatchObject({ status: 404 });
  },
);

test('a company that is no id is a fault, and nothing is written', async () => {
  const before = world.onDisk();
  await expect(files.keep(upload('x', { company: '../..' }))).rejects.toBeInstanceOf(TypeError);
  expect(world.onDisk()).toEqual(before);
});

describe('too much is refused while it comes', () => {
  test.each([
    ['bytes', noise(64 * 1024)],
    ['letters', Buffer.alloc(64 * 1024, 'a')],
  ])('%s without an end', async (_, piece) => {
    const before = world.onDisk();
    let asked = 0;
    let isClosed = false;
    const endless = async function* () {
      try {
        for (; ; asked++) yield piece;
      } finally {
        isClosed = true;
      }
    };
    const keeping = small.keep(upload('', { stream: endless() }));
    await expect(keeping).rejects.toMatchObject({
      status: 413,
      code: 'files/too-large',
      message: expect.stringContaining('1 MB'),
    });
    expect(asked).toBe(16);
    expect(isClosed).toBe(true);
    expect(world.onDisk()).toEqual(before);
  });

  test('a file of just the limit is kept', async () => {
    expect((await small.keep(upload(noise(1024 * 1024, 4)))).size).toBe(1024 * 1024);
    await expect(small.keep(upload(noise(1024 * 1024 + 1, 4)))).rejects.toMatchObject({ status: 413 });
  });

  test('a text that is too long to be cleaned is refused, however it begins; a long PDF of letters is none', async () => {
    const long = 'BM line of a log\n'.repeat(320_000);
    await expect(files.keep(upload(long))).rejects.toMatchObject({ status: 413, code: 'files/text-too-long' });
    expect(await files.keep(upload(`%PDF-1.7\n${long}`))).toMatchObject({
      type: 'application/pdf',
      notInspected: true,
    });
  });
});

describe('a disk that is nearly full takes no files', () => {
  const rooms: [what: string, free: number, total: number, isTaken: boolean][] = [
    ['less than 200 MB', 199e6, 1e9, false],
    ['200 MB of a small disk', 201e6, 1e9, true],
    ['less than a twentieth', 4.9e9, 100e9, false],
    ['a twentieth', 5.1e9, 100e9, true],
    ['10 GB of a very large disk', 10.1e9, 4e12, true],
  ];
  test.each(rooms)('with %s free', async (_, free, total, isTaken) => {
    const keeping = world.open({ freeSpace: async () => ({ free, total }) }).keep(upload('room'));
    if (isTaken) await expect(keeping).resolves.toMatchObject({ size: 4 });
    else
      await expect(keeping).rejects.toMatchObject({
        status: 507,
        code: 'files/no-room',
        remedy: expect.stringMatching(/free some space/i),
      });
  });

  test('one that fills up while a file comes is told the same, and nothing is left of it', async () => {
    const before = world.onDisk();
    const full = async function* () {
      yield noise(200_000, 5);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    await expect(files.keep(upload('', { stream: full() }))).rejects.toMatchObject({ status: 507 });
    expect(world.onDisk()).toEqual(before);
  });
});

test('what breaks off leaves nothing', async () => {
  const before = world.onDisk();
  for (const first of [noise(200_000, 6), Buffer.from('only letters')]) {
    const broken = async function* () {
      yield first;
      throw new Error('connection reset');
    };
    await expect(files.keep(upload('', { stream: broken() }))).rejects.toThrow('connection reset');
  }
  expect(world.onDisk()).toEqual(before);
});

test('a database that refuses leaves bytes that nobody refers to, and no row', async () => {
  const away = { ...database.app, connect: () => Promise.reject(new Error('the database is away')) };
  const before = world.onDisk();
  await expect(world.open({ pool: away as never }).keep(upload('nowhere'))).rejects.toThrow('away');
  expect(world.onDisk()).toEqual(before);
});

describe('what a sender claims is a remark', () => {
  test('the type is that of the content, and what it contradicts is told', async () => {
    const page = await files.keep(upload('<html><script>1</script>', { name: 'cat.png', declaredType: 'image/png' }));
    expect(page).toMatchObject({ type: 'text/html', contradicted: ['.png', 'image/png'] });
    expect(await rowsOf(page.hash)).toMatchObject([{ declared: 'image/png' }]);
    const archive = await files.keep(upload(zipOf('a', 'b'), { name: 'notes.txt' }));
    expect(archive).toMatchObject({ type: 'application/zip', contradicted: ['.txt'] });
    const polyglot = Buffer.concat([GIF, Buffer.from('<html><script>alert(1)</script>')]);
    expect(await files.keep(upload(polyglot, { name: 'a.html' }))).toMatchObject({
      type: 'image/gif',
      contradicted: ['.html'],
    });
    expect(await files.keep(upload(PNG, { name: 'a.png' }))).toMatchObject({ type: 'image/png', contradicted: [] });
  });

  test.each(['text', 'a/b/c', 'text/html\r\nX: y', '', `text/${'x'.repeat(60)}`])(
    'no type at all is not kept: %j',
    async (declaredType) => {
      const { hash } = await files.keep(upload(`claims ${declaredType}`, { declaredType }));
      expect(await rowsOf(hash)).toMatchObject([{ declared: null }]);
    },
  );

  test('a name is made safe', async () => {
    const { name } = await files.keep(upload('named', { name: '../../\u202eetc/pass\0wd\u200b.txt' }));
    expect(name).toBe('passwd.txt');
  });
});

test('hub_app can neither change nor delete what is noted, hub_contact not even read it', async () => {
  await files.keep(upload('held'));
  const refused = { code: '42501' };
  await expect(database.app.query('delete from files.file')).rejects.toMatchObject(refused);
  await expect(database.app.query("update files.file set name = 'x'")).rejects.toMatchObject(refused);
  await expect(database.contact.query('select from files.file')).rejects.toMatchObject(refused);
  await expect(database.contact.query("select files.forget($1, '', null)", [ACME])).rejects.toMatchObject(refused);
});

test('what was damaged is put right by whoever brings it again', async () => {
  const kept = await files.keep(upload('to be damaged'));
  const path = join(world.dataDir, 'files', ACME, kept.hash.slice(0, 2), kept.hash);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, 'to be damagee');
  expect((await files.check({ reads: true })).damaged).toEqual([{ company: ACME, hash: kept.hash }]);
  await files.keep(upload('to be damaged', { now: NOW.add({ hours: 1 }) }));
  expect((await files.check({ reads: true })).damaged).toEqual([]);
});
