import { describe, expect, test } from 'vitest';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld, usualTicket } from '../testing/tickets-world.ts';
import { forgetAttempts } from './attempts/store.ts';
import type { WrittenAnswer } from './wire.ts';

const database = testDatabase();
const world = ticketsWorld(database);
const TICKETS = '/api/v1/tickets';
let keys = 0;
const key = () => ({ 'idempotency-key': `key-${++keys}` });
const open = (headers: Record<string, string>, body: object = {}, role: 't1' | 't2' = 't1') =>
  world.of(role).post(TICKETS, { ...usualTicket(world), ...body }, headers);
const count = async () => (await database.owner.query('select from tickets.ticket')).rows.length;

describe('a request that is sent again under its key', () => {
  test('gives the same answer and does nothing', async () => {
    const headers = key();
    const first = await open(headers);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    const before = await count();
    const again = await open(headers);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    expect(await count()).toBe(before);
  });

  test('of an action that is not possible any more is answered as it was, too', async () => {
    const { number } = await world.open();
    const headers = key();
    const take = () => world.of('t1').post(`${TICKETS}/${number}/actions/take`, {}, headers);
    const first = await told<WrittenAnswer>(take());
    expect(await told<WrittenAnswer>(take())).toEqual(first);
    expect(await refused(world.of('t1').post(`${TICKETS}/${number}/actions/take`, {}, key()))).toEqual([
      409,
      'action-not-possible',
    ]);
  });

  test('with another body is refused, and nothing is done', async () => {
    const headers = key();
    await told(open(headers));
    const before = await count();
    expect(await refused(open(headers, { subject: 'Quite another thing is broken here' }))).toEqual([
      422,
      'tickets/key-used',
    ]);
    expect(await count()).toBe(before);
  });

  test('by somebody else, or to another operation, is a request of its own', async () => {
    const headers = key();
    const one = await told<WrittenAnswer>(open(headers));
    const other = await told<WrittenAnswer>(open(headers, {}, 't2'));
    expect(other.number).not.toBe(one.number);
    const note = { direction: 'internal', text: 'Looked at it again.' };
    const noted = (number: string) => world.of('t1').post(`${TICKETS}/${number}/interactions`, note, headers);
    const [first, second] = [
      await told<WrittenAnswer>(noted(one.number)),
      await told<WrittenAnswer>(noted(other.number)),
    ];
    expect(first.events).not.toEqual(second.events);
  });

  test('many times at once has one effect, and all are answered alike', async () => {
    const headers = key();
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 12 }, () => told<WrittenAnswer>(open(headers))));
    expect(new Set(answers.map((it) => it.number)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    const note = { direction: 'internal', text: 'Said once, heard once.' };
    const at = `${TICKETS}/${answers[0]!.number}/interactions`;
    const again = key();
    const noted = await Promise.all(
      Array.from({ length: 12 }, () => told<WrittenAnswer>(world.of('t1').post(at, note, again))),
    );
    expect(new Set(noted.map((it) => it.seq)).size).toBe(1);
  });

  test('after a day is a new one', async () => {
    const headers = key();
    const first = await told<WrittenAnswer>(open(headers));
    world.clock.advance('PT25H');
    await database.owner.query("update people.session set expires_at = '2027-01-01', seen_at = '2026-12-31'");
    const second = await told<WrittenAnswer>(open(headers));
    expect(second.number).not.toBe(first.number);
  });
});

test('what was refused is not remembered: put right, it is done under the same key', async () => {
  const headers = key();
  expect(await refused(open(headers, { contactedAt: null }))).toEqual([422, 'contacted-at-missing']);
  await told(open(headers));
});

test('an answer holds ids and numbers, and no words', async () => {
  await told(open(key(), { subject: 'Marmalade fills the whole screen today' }));
  const { rows } = await database.owner.query<{ answer: object }>('select answer from tickets.attempt');
  expect(JSON.stringify(rows)).not.toContain('Marmalade');
  const keysOf = rows.flatMap((it) => Object.keys(it.answer));
  expect([...new Set(keysOf)].toSorted()).toEqual(['events', 'id', 'number', 'seq', 'version']);
});

test('attempts of more than a day are forgotten, younger ones stay', async () => {
  await told(open(key()));
  const now = world.clock.now();
  const left = async () => (await database.owner.query('select from tickets.attempt')).rows.length;
  await forgetAttempts(database.app, now);
  const young = await left();
  expect(young).toBeGreaterThan(0);
  expect(await forgetAttempts(database.app, now.add({ hours: 25 }))).toBe(young);
  expect(await left()).toBe(0);
});

test.each(['a b', 'x'.repeat(201)])('a key %j is refused', async (it) => {
  expect(await refused(open({ 'idempotency-key': it }))).toEqual([400, 'invalid']);
});
