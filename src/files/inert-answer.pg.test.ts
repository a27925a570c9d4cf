import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'content-disposition';
import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { tellErrors } from '../kit/http/problem.ts';
import { secureHeaders } from '../kit/http/security-headers.ts';
import { silentLog } from '../kit/log.ts';
import { ACME, filesWorld, upload } from '../testing/files-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { inertAnswer } from './inert-answer.ts';
import type { FileId } from './kept-file.ts';
import type { Files } from './open-files.ts';
import { GIF, PNG, zipOf } from './samples/some-files.ts';

const database = testDatabase();
const world = filesWorld(database);
let files: Files;
beforeAll(() => {
  files = world.open();
});

/** A route as those above files will have it. */
const app = new Hono().use(secureHeaders({ isHttps: true })).get('/:hash', async (c) => {
  const { headers, body } = await inertAnswer(files, { company: ACME, hash: c.req.param('hash') }, c.req.query('name'));
  return c.body(body, 200, headers);
});
app.onError(tellErrors(silentLog));
const ask = ({ hash }: { hash: string }, query = '') => app.request(`/${hash}${query}`);
const pathOf = ({ hash }: FileId) => join(world.dataDir, 'files', ACME, hash.slice(0, 2), hash);

const BIG = Buffer.concat(Array.from({ length: 40 }, (_, at) => Buffer.alloc(100_000, Buffer.from([at, 0, 255, 1]))));

describe('whatever a file holds, no browser shows it, runs it or guesses', () => {
  const cases: [what: string, bytes: Uint8Array, type: string][] = [
    ['a picture', PNG, 'image/png'],
    ['a picture with a page in it', Buffer.concat([GIF, Buffer.from('<html><script>1</script>')]), 'image/gif'],
    ['a PDF', Buffer.from('%PDF-1.4\n%âãÏÓ\n'), 'application/pdf'],
    ['a drawing', Buffer.from('<svg onload="alert(1)"/>'), 'application/octet-stream'],
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'application/octet-stream'],
    ['XML', Buffer.from('<?xml version="1.0"?><x/>'), 'application/octet-stream'],
    ['text', Buffer.from('alert(1)'), 'application/octet-stream'],
    ['an archive', zipOf('a', 'b'), 'application/octet-stream'],
    ['a large file', BIG, 'application/octet-stream'],
    ['nothing', Buffer.alloc(0), 'application/octet-stream'],
  ];
  test.each(cases)('%s', async (_, bytes, type) => {
    const answer = await ask(await files.keep(upload(bytes, { name: 'a.html', declaredType: 'text/html' })));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': 'attachment; filename=a.html',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
      'accept-ranges': 'none',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  });
});

test.each([
  ['Payslip Ñandú.pdf', "filename*=UTF-8''Payslip%20%C3%91and%C3%BA.pdf"],
  ['給与 "2026".csv', "filename*=UTF-8''%E7%B5%A6%E4%B8%8E%20_2026_.csv"],
  ['a\r\nSet-Cookie: x=1.txt', 'filename="aSet-Cookie_ x=1.txt"'],
  ["it's 100%.txt", '100%.txt'],
])('the name of a download is the one that it is known by: %j', async (name, written) => {
  const answer = await ask(await files.keep(upload('named')), `?name=${encodeURIComponent(name)}`);
  const header = answer.headers.get('content-disposition')!;
  expect(header).toContain(written);
  expect(header).toMatch(/^attachment; [\x20-\x7e]+$/);
  expect(parse(header).parameters.filename).toBe(name.replaceAll('"', '_').replace('\r\n', '').replace(':', '_'));
});

test('who may not have a file, and what nobody has, is one answer', async () => {
  const answer = await ask({ hash: 'f'.repeat(64) });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'files/not-found' });
  expect((await app.request('/..%2f..%2fetc%2fpasswd')).status).toBe(404);
});

describe('what is damaged on disk is never given out as if it were whole', () => {
  const flip = (path: string, at: number) => {
    const bytes = readFileSync(path);
    bytes[at]! ^= 1;
    writeFileSync(path, bytes);
  };

  test('a small file is refused before a byte of it is sent', async () => {
    const kept = await files.keep(upload('whole and sound'));
    flip(pathOf(kept), 3);
    const answer = await ask(kept);
    expect(answer.status).toBe(500);
    expect(answer.headers.has('content-disposition')).toBe(false);
    expect(await answer.json()).toMatchObject({ code: 'files/damaged', remedy: expect.stringContaining('hub doctor') });
    expect(world.lines.at(-1)).toContain(kept.hash);
  });

  test.each([0, 2_000_000, BIG.length - 1])(
    'a large one breaks off before its end, wherever the bit fell: byte %i',
    async (at) => {
      const kept = await files.keep(upload(BIG));
      flip(pathOf(kept), at);
      const before = world.lines.length;
      const answer = await ask(kept);
      let received = 0;
      const reading = (async () => {
        for await (const piece of answer.body!) received += piece.length;
      })();
      await expect(reading).rejects.toMatchObject({ code: 'files/damaged' });
      expect(received).toBeLessThan(BIG.length);
      expect(world.lines).toHaveLength(before + 1);
    },
  );

  test('one that was cut short, and one that is gone', async () => {
    const kept = await files.keep(upload(BIG));
    writeFileSync(pathOf(kept), BIG.subarray(0, 10));
    expect(await (await ask(kept)).json()).toMatchObject({ code: 'files/damaged' });
    rmSync(pathOf(kept));
    expect(await (await ask(kept)).json()).toMatchObject({ code: 'files/missing' });
    expect(await files.check()).toMatchObject({ missing: [{ company: ACME, hash: kept.hash }] });
  });
});

test('who goes away in the middle of a file, or never comes for it, ends nothing for others', async () => {
  const kept = await files.keep(upload(BIG));
  const { body } = await inertAnswer(files, kept);
  await body.cancel();
  expect((await app.request(`/${kept.hash}`, { method: 'HEAD' })).status).toBe(200);
  expect((await (await ask(kept)).arrayBuffer()).byteLength).toBe(BIG.length);
});
