import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDisk } from './disk.ts';
import { placeOf } from './paths.ts';
import { freeSpace } from './room.ts';
import { filesOnDisk } from './walk.ts';

const root = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(root, { recursive: true }));

const company = '0199b000-0000-7000-8000-00000000000a';
const disk = openDisk(join(root, 'files'));

async function* pieces(...all: string[]) {
  for (const piece of all) yield Buffer.from(piece);
}

test('bytes are counted and hashed while they are written aside, and have one place only once they are moved there', async () => {
  const aside = await disk.write(company, pieces('ab', '', 'c'));
  expect(aside).toMatchObject({ size: 3, hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' });
  const id = { company, hash: aside.hash };
  expect(existsSync(placeOf(disk.root, id))).toBe(false);
  await disk.place(aside, id);
  expect(readFileSync(placeOf(disk.root, id), 'utf8')).toBe('abc');
  expect(existsSync(aside.path)).toBe(false);
  await disk.remove(id);
  await disk.remove(id);
  expect(existsSync(placeOf(disk.root, id))).toBe(false);
});

test('names that are no company and no hash have no place', () => {
  const hash = 'a'.repeat(64);
  for (const wrong of ['..', '', 'A'.repeat(64), `${hash}\0`, `../${hash}`]) {
    expect(() => placeOf(root, { company: wrong, hash })).toThrow(TypeError);
    expect(() => placeOf(root, { company, hash: wrong })).toThrow(TypeError);
  }
});

test('a walk over the files sees what the hub wrote, and nothing that somebody else put there', async () => {
  const aside = await disk.write(company, pieces('left'));
  const kept = await disk.write(company, pieces('kept'));
  await disk.place(kept, { company, hash: kept.hash });
  for (const path of [
    'notes.txt',
    join(company, 'notes.txt'),
    join(company, 'aside', 'x'),
    join(company, kept.hash.slice(0, 2), 'x'),
  ]) {
    writeFileSync(join(disk.root, path), 'mine');
  }
  const found = await Array.fromAsync(filesOnDisk(disk.root));
  expect(found).toEqual([
    { path: aside.path, id: undefined },
    { path: placeOf(disk.root, { company, hash: kept.hash }), id: { company, hash: kept.hash } },
  ]);
  expect(await Array.fromAsync(filesOnDisk(join(root, 'nowhere')))).toEqual([]);
});

test('the room of a folder that is not there yet is that of the disk on which it will be', async () => {
  const [there, later] = await Promise.all([freeSpace(root), freeSpace(join(root, 'not', 'there'))]);
  expect(later.total).toBe(there.total);
  expect(there.free).toBeGreaterThan(0);
  expect(there.free).toBeLessThanOrEqual(there.total);
});
