import { beforeAll, describe, expect, test } from 'vitest';
import { canaries } from '../testing/canaries.ts';
import { bytesOf, filesWorld, upload } from '../testing/files-world.ts';
import { sweep } from '../testing/sweep.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Files } from './open-files.ts';

const database = testDatabase();
const world = filesWorld(database);
let files: Files;
beforeAll(() => {
  files = world.open();
});

const all = canaries(1101, 20);
const seen = async () => [
  ...(await sweep(all, { folders: [world.dataDir], texts: { log: world.lines.join('\n') } })),
  ...(await sweep(all, { database: database.owner })),
];

const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const encodings: [name: string, encode: (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', wide],
  ['UTF-16 the other way round', (text) => wide(text).swap16()],
  ['an old code page', (text) => Buffer.from(`Señor Peña\r\n${text}\r\n`, 'latin1')],
  [
    'letters of three bytes, of which one is cut where it is first looked at',
    (text) => Buffer.from(`${'給'.repeat(22_000)}\n${text}`),
  ],
  ['a log with colours', (text) => Buffer.from(`\u001b[31merror\u001b[0m ${text}\n`)],
  ['the first letters of a picture', (text) => Buffer.from(`GIF89a ${text}`)],
  ['a web page', (text) => Buffer.from(`<html><body>${text}</body></html>`)],
];

describe('a secret in a text is on no disk, in no table and in no log', () => {
  test.each(encodings)('in %s', async (_, encode) => {
    for (const { text } of all) {
      const kept = await files.keep(upload(encode(text), { name: 'notes.txt' }));
      expect(kept).toMatchObject({ notInspected: false });
      expect(kept.removed).toBeGreaterThan(0);
    }
    expect(await seen()).toEqual([]);
  });

  test('nor in a name', async () => {
    for (const [at, { text }] of all.entries()) await files.keep(upload(`name ${at}`, { name: `${text}.txt` }));
    expect(await seen()).toEqual([]);
  });

  test('nor in a declared type', async () => {
    const token = all.find((it) => it.value.startsWith('ghp_'))!.value;
    await files.keep(upload('typed', { declaredType: `text/${token}` }));
    expect(await seen()).toEqual([]);
  });
});

test('the watch that finds none would find one: in a file that is no text it stays, and the answer says that it was not looked at', async () => {
  const { text, kind } = all[0]!;
  const kept = await files.keep(upload(Buffer.concat([Buffer.alloc(4000), Buffer.from(text)])));
  expect(kept).toMatchObject({ notInspected: true, removed: 0 });
  expect(await seen()).toMatchObject([{ kind }]);
  await files.drop(kept);
  expect(await seen()).toEqual([]);
});

test('a text that still comes is on no disk, not even aside', async () => {
  const before = world.onDisk();
  const slow = async function* () {
    for (let piece = 0; piece < 20; piece++) {
      expect(world.onDisk()).toEqual(before);
      yield Buffer.from(`${`${all[piece]!.text}\n`.repeat(1800)}Thank you, that is all for now.\n`);
    }
  };
  const kept = await files.keep(upload('', { stream: slow() }));
  expect(kept.size).toBeGreaterThan(1_000_000);
  expect(await seen()).toEqual([]);
});

test('where the cleaning breaks nothing is kept', async () => {
  const before = world.onDisk();
  const broken = world.open({
    clean: (text) => {
      if (text.includes('\n')) throw new Error('no rules');
      return { text: text as never, removed: 0 };
    },
  });
  await expect(broken.keep(upload('two\nlines'))).rejects.toThrow('no rules');
  expect(world.onDisk()).toEqual(before);
});

describe('what is kept of a text', () => {
  const text = 'Señor, the password is Manila2024!\r\nThank you.';
  const cleaned = 'Señor, the password is [password removed · KB-450 P1]\r\nThank you.';

  test.each([
    ['UTF-8', Buffer.from(text), Buffer.from(cleaned)],
    ['UTF-16', wide(text), wide(cleaned)],
    ['UTF-16 the other way round', wide(text).swap16(), wide(cleaned).swap16()],
    ['an old code page', Buffer.from(text, 'latin1'), Buffer.from(cleaned, 'latin1')],
  ])('is a mark in the place of the secret, in the encoding that it came in: %s', async (_, came, stays) => {
    const kept = await files.keep(upload(came));
    expect(kept).toMatchObject({ removed: 1, size: stays.length });
    expect((await bytesOf((await files.read(kept)).bytes)).equals(stays)).toBe(true);
  });

  test.each([
    ['letters of no encoding', Buffer.from([0x61, 0xf1, 0x81, 0x8d, 0x0a])],
    ['half letters of UTF-16', Buffer.concat([wide('text \ud800 text'), Buffer.from([0x61])])],
    ['line ends of all kinds', Buffer.from('a\r\nb\rc\n\u2028d\ufeff')],
  ])('is the same to the byte where no secret is in it: %s', async (_, came) => {
    const kept = await files.keep(upload(came));
    expect(kept).toMatchObject({ removed: 0, notInspected: false });
    expect((await bytesOf((await files.read(kept)).bytes)).equals(came)).toBe(true);
  });

  test('can be read as text, the first megabyte of it', async () => {
    const short = await files.keep(upload(wide('Magandang umaga po')));
    expect(await files.textOf(short)).toEqual({ text: 'Magandang umaga po', isCut: false });
    // Each letter has three bytes, so the cut falls into one.
    const long = await files.keep(upload('給'.repeat(400_000)));
    const text = await files.textOf(long);
    expect(text).toMatchObject({ isCut: true });
    expect(text!.text === '給'.repeat(349_525)).toBe(true);
    const old = await files.keep(upload(Buffer.from('Peña', 'latin1')));
    expect(await files.textOf(old)).toEqual({ text: 'Peña', isCut: false });
    expect(await files.textOf(await files.keep(upload(Buffer.alloc(99))))).toBeUndefined();
  });
});
