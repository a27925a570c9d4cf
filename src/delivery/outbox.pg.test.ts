import { randomBytes } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { inTransaction } from '../kit/db/transaction.ts';
import { Secret } from '../kit/secret.ts';
import { cuttingLine } from '../testing/cutting-line.ts';
import { answerWith, type MailServer, startMailServer } from '../testing/mail-server.ts';
import { LINK_SECRET, letters, letterTo, type MailWorld, openMailWorld } from '../testing/mail-world.ts';
import { testDatabase } from '../testing/test-database.ts';

const database = testDatabase();
const clock = standingClock('2026-11-25T01:00:00Z');
const over = new Set<string>();
const hubKey = new Secret(randomBytes(32).toString('base64url'));
const opened: { close(): Promise<void> }[] = [];
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server?.close());
afterEach(async () => {
  for (const it of opened.splice(0)) await it.close();
  server.answer = {};
  server.received.length = 0;
  await database.owner.query('delete from delivery.letter');
  await database.owner.query('delete from jobs.job');
});

/** The outbox of a process that sends to this port of this machine. */
async function open(port = server.port, stageMs = 2000): Promise<MailWorld> {
  const world = await openMailWorld(database, { clock, url: `smtp://127.0.0.1:${port}`, hubKey, over, stageMs });
  opened.push(world);
  return world;
}

const stands = (wanted: object) =>
  vi.waitFor(async () => expect(await letters(database)).toMatchObject(wanted), { timeout: 10_000 });
/** Every wait between tries is over. */
const hurry = () => database.owner.query(`update jobs.job set start_after = now() where state < 'active'`);

test('a letter is delivered once, and what it said is forgotten', async () => {
  const world = await open();
  await world.write('ana@leantech.example');
  await stands([{ state: 'sent', tries: 1, answer: expect.stringMatching(/^250/), has: false }]);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]!.messageId).toMatch(/^<[\w-]{36}@leantech\.example>$/);
});

test('a change that rolls back sends nothing', async () => {
  const world = await open();
  const failing = inTransaction(database.app, async (client) => {
    await world.delivery.post!.send(client, letterTo('rolled@back.example', clock));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await world.write('ana@leantech.example');
  await stands([{ recipient: 'ana@leantech.example', state: 'sent' }]);
  expect(server.received.map((it) => it.to)).toEqual([['ana@leantech.example']]);
});

test.each([421, 451])('after %i it is tried again under the same Message-ID', async (code) => {
  const world = await open();
  server.answer.rcpt = () => answerWith(code, 'later');
  await world.write('ana@leantech.example');
  await stands([{ state: 'waiting', tries: 1, has: true }]);
  server.answer = {};
  await hurry();
  await stands([{ state: 'sent', tries: 2 }]);
  expect(server.received).toHaveLength(1);
});

test('after 550 it is dead at once, and says why', async () => {
  const world = await open();
  server.answer.rcpt = () => answerWith(550, '5.1.1 Nobody of that name');
  await world.write('nobody@leantech.example');
  await stands([
    { state: 'dead', tries: 1, answer: expect.stringContaining('550 5.1.1 Nobody of that name'), has: true },
  ]);
});

test('that it was given up is told to those who can do something about it, once', async () => {
  const operators = ['0198d000-0000-7000-8000-0000000000a1', '0198d000-0000-7000-8000-0000000000a2'];
  const url = `smtp://127.0.0.1:${server.port}`;
  const world = await openMailWorld(database, { clock, url, hubKey, over, operators });
  opened.push(world);
  server.answer.rcpt = () => answerWith(550, 'Nobody of that name');
  const letter = await world.write('nobody@leantech.example');
  over.add('an old link');
  await world.write('late@leantech.example', { about: 'an old link' });
  await stands([{ state: 'dead' }, { state: 'dead' }]);
  const { rows } = await database.owner.query(
    'select person, template, fields, href from delivery.notice order by person',
  );
  const said = { template: 'letter-dead', fields: { letter }, href: '/delivery?state=dead' };
  expect(rows).toEqual(operators.map((person) => ({ person, ...said })));
});

test('what was tried for two days is dead, with the last answer', async () => {
  const world = await open();
  server.answer.rcpt = () => answerWith(451, '4.7.1 later');
  await world.write('ana@leantech.example', { overAt: '2026-12-30T00:00:00Z' });
  await stands([{ state: 'waiting', tries: 1 }]);
  clock.advance('PT48H');
  await hurry();
  await stands([{ state: 'dead', tries: 2, answer: expect.stringContaining('4.7.1 later') }]);
});

test('a letter whose link is over is not sent any more, and ends as dead with that reason', async () => {
  const world = await open();
  over.add('used');
  await world.write('used@leantech.example', { about: 'used' });
  await world.write('late@leantech.example', { overAt: clock.now().toString() });
  const dead = { state: 'dead', tries: 0, answer: 'Its link was over before it could be delivered.', has: false };
  await stands([dead, dead]);
  expect(server.received).toEqual([]);
});

test('F06 where the answer after the final dot was lost, it goes again under the same Message-ID', async () => {
  const line = await cuttingLine(server.port, 'after the final dot', 1);
  const world = await open(line.port);
  await world.write('ana@leantech.example');
  await stands([{ state: 'waiting', tries: 1 }]);
  await hurry();
  await stands([{ state: 'sent', tries: 2 }]);
  expect(server.received).toHaveLength(2);
  expect(new Set(server.received.map((it) => it.messageId)).size).toBe(1);
  await line.close();
});

describe('whoever asks for a letter', () => {
  test('F06 does not wait for a mail server that never answers', async () => {
    const hole = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((ready) => hole.once('listening', ready));
    const world = await open((hole.address() as AddressInfo).port);
    const times: number[] = [];
    for (let n = 0; n < 40; n++) {
      const began = performance.now();
      await world.write(`nr${n}@black-hole.example`);
      times.push(performance.now() - began);
    }
    expect(times.toSorted((a, b) => a - b)[38]).toBeLessThan(500);
    hole.close();
  });

  test('C33 is told where an address could say more than one', async () => {
    const world = await open();
    await expect(world.write('a@b.example\r\nBcc: x@y.example')).rejects.toThrow('no address');
    expect(await letters(database)).toEqual([]);
  });
});

test('two processes send each letter once', async () => {
  const [here, there] = [await open(), await open()];
  const to = Array.from({ length: 30 }, (_, n) => `nr${n}@host${n % 10}.example`);
  await Promise.all(to.map((it, n) => (n % 2 ? here : there).write(it)));
  await server.wait(30);
  await vi.waitFor(async () => expect((await letters(database)).every((it) => it.state === 'sent')).toBe(true));
  expect(server.received.map((it) => it.to[0]).toSorted()).toEqual(to.toSorted());
});

test('a host for whose mail the server never answers keeps no other waiting', async () => {
  const slow = await startMailServer({
    onRcptTo: ({ address }, _, done) => {
      if (!address.endsWith('@dead.example')) done();
    },
  });
  const world = await open(slow.port, 10_000);
  for (let n = 0; n < 8; n++) await world.write(`nr${n}@dead.example`);
  await world.write('ana@quick.example');
  await slow.wait(1, 5000);
  expect(slow.received[0]!.to).toEqual(['ana@quick.example']);
  await slow.close();
});

test('C34 what opens the link stands in the mail alone: in no table, whatever became of the letter', async () => {
  const mine = await open();
  server.answer.rcpt = (to) => (to.startsWith('dead') ? answerWith(550, `no ${LINK_SECRET}`) : undefined);
  server.answer.data = (to) => (to.startsWith('wait') ? answerWith(451, `later ${LINK_SECRET}`) : undefined);
  for (const to of ['sent', 'dead', 'wait']) await mine.write(`${to}@leantech.example`);
  await stands([{ state: 'sent' }, { state: 'dead' }, { state: 'waiting', tries: 1 }]);
  expect(server.received[0]!.text).toContain(LINK_SECRET);
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('delivery', 'jobs', 'kit', 'people')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const { rows } = await database.owner.query(`select t::text as row from ${name} t`);
    expect(JSON.stringify(rows), name).not.toContain(LINK_SECRET);
  }
});
