import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../people/roles.ts';
import { canaries } from '../testing/canaries.ts';
import { refused, told } from '../testing/desk-world.ts';
import { sweep } from '../testing/sweep.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld } from '../testing/tickets-world.ts';
import { sweepFiles } from './upkeep/upkeep.ts';

interface Answer {
  events: string[];
  attachment: { name: string; size: number; type: string; removed: number; notInspected: boolean };
}

const database = testDatabase();
const world = ticketsWorld(database);
let number: string;
beforeEach(async () => {
  ({ number } = await world.open());
});

const at = (rest = '') => `/api/v1/tickets/${number}/attachments${rest}`;
const attach = (text: string, { name = 'log.txt', by = 't1' as Role, more = {} } = {}) =>
  world
    .of(by)
    .post(`${at()}?name=${encodeURIComponent(name)}&from=client`, text, { 'content-type': 'text/plain', ...more });
const download = (event: string, by: Role = 't2') => world.of(by).get(at(`/${event}`));

test('a file that was attached is on the ticket, and is given out as a download that nothing runs', async () => {
  const text = 'error LT-3104 at 08:50';
  const { events, attachment } = await told<Answer>(attach(text));
  expect(attachment).toMatchObject({ name: 'log.txt', size: text.length, removed: 0, notInspected: false });
  expect((await world.read(number)).attachments).toMatchObject([
    { event: events[0], size: text.length, from: 'client', name: { text: 'log.txt' } },
  ]);
  const answer = await download(events[0]!);
  expect(await answer.text()).toBe(text);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename=log.txt');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
});

test('of secrets in files and their names none is kept', async () => {
  const all = canaries(450, 60);
  for (const { text } of all)
    await attach(`Line one\n${text}\nLine three`, { name: `${text.replaceAll(/[\n/]/g, ' ')}.txt`.slice(0, 250) });
  const { attachments } = await world.read(number);
  expect(attachments.length).toBeGreaterThan(40);
  const answers = await Promise.all(attachments.map(async (it) => (await download(it.event)).text()));
  expect(await sweep(all, { database: database.owner, texts: { answers: answers.join('\n') } })).toEqual([]);
});

describe('a file is refused', () => {
  test('on a ticket of no company', async () => {
    ({ number } = await world.open({ company: null, contact: null }));
    expect(await refused(attach('x'))).toEqual([422, 'tickets/no-company']);
  });

  test('that is longer than a file may be', async () => {
    expect(await refused(attach('x'.repeat(1024 * 1024 + 1)))).toEqual([413, 'files/too-large']);
  });

  test('without a name, and from whoever may not work on tickets', async () => {
    expect(await refused(world.of('t1').post(at(), 'x', { 'content-type': 'text/plain' }))).toEqual([400, 'invalid']);
    expect(await refused(attach('x', { by: 'qa' }))).toEqual([403, 'not-allowed']);
    expect(await refused(world.browser().post(`${at()}?name=x`, 'x'))).toEqual([401, 'sign-in-first']);
  });
});

test('C01 a file is given out on its own ticket alone', async () => {
  const { events } = await told<Answer>(attach('mine'));
  ({ number } = await world.open({ company: world.clinic.id, contact: null }));
  for (const event of [events[0]!, '01990000-0000-7000-8000-000000000001', 'nonsense'])
    expect(await refused(download(event))).toEqual([404, 'not-found']);
});

test('a file that is sent again under its key is there once', async () => {
  const more = { 'idempotency-key': 'file-1' };
  const first = await told<Answer>(attach('the same', { more }));
  expect(await told<Answer>(attach('the same', { more }))).toEqual(first);
  expect((await world.read(number)).attachments).toHaveLength(1);
  expect(await refused(attach('another', { more }))).toEqual([422, 'tickets/key-used']);
});

test('files that a ticket refers to stay; what nobody refers to is taken away after a day', async () => {
  const { events } = await told<Answer>(attach('this one stays'));
  const key = { more: { 'idempotency-key': 'file-2' } };
  await told(attach('first', key));
  // Kept, and never noted: its key was used for another.
  expect((await attach('never noted', key)).status).toBe(422);
  world.clock.advance('PT25H');
  const swept = await sweepFiles({ pool: database.app, clock: world.clock, files: world.tickets.files });
  expect(swept.files).toBeGreaterThan(0);
  await database.owner.query("update people.session set expires_at = '2027-01-01', seen_at = '2026-12-31'");
  expect(await (await download(events[0]!)).text()).toBe('this one stays');
});
