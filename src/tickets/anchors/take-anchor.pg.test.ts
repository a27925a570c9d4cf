import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { standingClock } from '../../kit/clock.ts';
import { deskId } from '../../kit/db/process-register.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { Secret } from '../../kit/secret.ts';
import { settled } from '../../testing/settled.ts';
import { tempDataDir } from '../../testing/temp-data-dir.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { opened, said } from '../../testing/ticket-events.ts';
import { append } from '../append.ts';
import { lineHash, readAnchor } from './anchor.ts';
import { anchorKeys, isSigned } from './signature.ts';
import { anchorsFile, takeAnchors } from './take-anchor.ts';

const database = testDatabase();
const folder = tempDataDir();
afterAll(() => folder.remove());
const file = anchorsFile(folder.path);
const clock = standingClock('2026-11-23T01:30:00.000Z');
const keys = anchorKeys(new Secret(randomBytes(32).toString('base64url')));

let numbers = 0;
async function ticket(messages = 0): Promise<string> {
  const id = uuidv7();
  const events = [opened({ number: ++numbers }), ...Array.from({ length: messages }, () => said())];
  const writing = { actor: { kind: 'hub' as const }, now: clock.now(), edition: 7 };
  await append(database.app, [{ ticket: id, events: () => events }], writing);
  return id;
}

async function anchor(desk?: string): Promise<number> {
  await settled(database.app);
  return anchorNow(desk);
}

async function anchorNow(desk?: string): Promise<number> {
  const own = desk ?? (await deskId(database.app));
  return takeAnchors({ pool: database.app, dataDir: folder.path, desk: own, secret: keys.secret }, clock.now());
}
const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n');
const anchors = () => lines().map((it) => readAnchor(it)!);

beforeEach(async () => {
  rmSync(file, { force: true });
  await database.owner.query('truncate tickets.event, tickets.text, tickets.ticket cascade');
});

test('a line tells of all that was written since the one before, is signed, and follows on it', async () => {
  const one = await ticket(2);
  expect(await anchor()).toBe(3);
  const two = await ticket();
  expect(await anchor()).toBe(1);
  const [first, second] = anchors();
  expect(first).toMatchObject({ n: 1, count: 3, tickets: [{ ticket: one, number: numbers - 1, seq: 3 }] });
  expect(Object.keys(first!.tickets[0]!.others!)).toEqual(['1', '2']);
  expect(second).toMatchObject({ n: 2, count: 1, before: lineHash(lines()[0]), tickets: [{ ticket: two, seq: 1 }] });
  expect([first!, second!].map((it) => isSigned(it, keys.open))).toEqual([true, true]);
  expect(isSigned({ ...second!, count: 2 }, keys.open)).toBe(false);
});

test('a minute in which nothing was written leaves no line', async () => {
  await ticket();
  await anchor();
  expect(await anchor()).toBe(0);
  expect(lines()).toHaveLength(1);
});

test('what an open transaction wrote waits for it, with all that came later, and is anchored once', async () => {
  const client = await database.app.connect();
  await client.query('begin');
  await client.query('select pg_current_xact_id()');
  await ticket();
  expect(await anchorNow()).toBe(0);
  await client.query('commit');
  client.release();
  expect([await anchor(), await anchor()]).toEqual([1, 0]);
});

test('processes that anchor one folder at once take turns: each event stands in one line', async () => {
  for (let n = 0; n < 10; n++) await Promise.all([ticket(n % 3), anchorNow(), anchorNow(), anchorNow()]);
  await anchor();
  expect(anchors().map((it) => it.n)).toEqual(anchors().map((_, index) => index + 1));
  expect(anchors().reduce((sum, it) => sum + it.count, 0)).toBe(19);
  expect(anchors().map((it) => it.before)).toEqual([lineHash(undefined), ...lines().slice(0, -1).map(lineHash)]);
});

test('a line that a killed process left half-written is made anew, with its events', async () => {
  await ticket();
  await anchor();
  appendFileSync(file, '{"n":2,"desk":"');
  await ticket();
  expect(await anchor()).toBe(1);
  expect(anchors().map(({ n, count }) => [n, count])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test('nothing follows once the event of the last line is gone, as after a restore; a new file begins with all', async () => {
  await ticket();
  const later = await ticket();
  await anchor();
  await database.owner.query('delete from tickets.event where ticket = $1', [later]);
  await expect(anchor()).rejects.toThrow('is not in the database any more');
  rmSync(file);
  expect(await anchor()).toBe(1);
});

test('nothing follows on a line that is no anchor, nor on one of another database', async () => {
  await ticket();
  await expect(anchor(uuidv7()).then(() => anchor())).rejects.toThrow('belongs to another database');
  appendFileSync(file, 'words\n');
  await expect(anchor()).rejects.toThrow('is no anchor');
});
