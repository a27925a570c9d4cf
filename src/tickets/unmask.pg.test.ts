import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Secret } from '../kit/secret.ts';
import type { Actor } from '../people/actor.ts';
import type { Role } from '../people/roles.ts';
import { refused, told } from '../testing/desk-world.ts';
import { superuserOf } from '../testing/superuser-of.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld } from '../testing/tickets-world.ts';
import type { LogEntry, Words } from './event-contract.ts';
import { readLog } from './log/store.ts';
import { stateByNumber } from './read/state-by-number.ts';
import type { FullTicket } from './ticket-contract.ts';
import type { Unmasked } from './unmask-contract.ts';
import { unmaskValue } from './write/unmask-value.ts';

const database = testDatabase();
const superuser = superuserOf(database);
const world = ticketsWorld(database);
const at = (number: string, rest = '/unmask') => `/api/v1/tickets/${number}${rest}`;

const TIN = '381-527-946-000';
const REASON = 'The payroll import refuses this number';
const ticketWith = async (body: string) => {
  const { number, id } = await world.open({ body });
  return { number, id, ...(await textOf('t2', number)) };
};
const logOf = async (role: Role, number: string) =>
  (await told<{ events: LogEntry[] }>(world.of(role).get(at(number, '/events')))).events;
/** The text of a ticket that has masked values, and those as somebody is told of them. */
async function textOf(role: Role, number: string) {
  const words = (await logOf(role, number)).flatMap((it) => Object.values(it.texts)).find((it) => it.masked) as Words;
  return { text: words.id, words, masked: words.masked! };
}
const asked = (text: string, more: object = {}) => ({ text, mask: 'P4-1', purpose: 'A3', reason: REASON, ...more });
const shown = async (number: string) => (await logOf('lead', number)).filter((it) => it.type === 'privacy.unmasked');

describe('a masked value is shown', () => {
  test('to Tier 2 for a purpose of KB-450, once that is on record with class, clause, mark and reason', async () => {
    const { number, text } = await ticketWith(`My TIN is ${TIN}`);
    const answer = await world.of('t2').post(at(number), asked(text));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { value, class: name, event } = (await answer.json()) as Unmasked;
    expect([value, name]).toEqual([TIN, 'government id']);
    const [entry] = await shown(number);
    expect(entry).toMatchObject({
      id: event,
      actor: { kind: 'person', name: 'Somebody t2' },
      data: { text, mask: 'P4-1', class: 'government id', clause: { document: 'KB-450', clause: 'A3' } },
      texts: { reason: { text: REASON } },
    });
  });

  test('by the words of a purpose as well, of several in a text the one that was asked for', async () => {
    const { number, text, words, masked } = await ticketWith(`TIN ${TIN}, refund to BPI account number 9083415276`);
    const marks = masked.map((it) => [it.id, words.text!.slice(it.start, it.start + it.length)]);
    expect(marks).toEqual([
      ['P4-1', '[government id masked · KB-450 P4]'],
      ['P6-2', '[bank account masked · KB-450 P6]'],
    ]);
    const purpose = masked[1]!.purposes[0]!.purpose;
    const given = asked(text, { mask: 'P6-2', purpose });
    expect(await told(world.of('t2').post(at(number), given))).toMatchObject({ value: '9083415276' });
  });

  test('twice under one Idempotency-Key is two times, each on record, and nothing of it is remembered', async () => {
    const { number, text } = await ticketWith(`My TIN is ${TIN}`);
    const ask = () => world.of('t2').send('POST', at(number), asked(text), { 'idempotency-key': 'one' });
    const events = [(await told<Unmasked>(ask())).event, (await told<Unmasked>(ask())).event];
    expect((await shown(number)).map((it) => it.id)).toEqual(events);
    const { rows } = await database.owner.query("select from tickets.attempt where route like '%/unmask'");
    expect(rows).toEqual([]);
  });

  test('and the reason is redacted itself', async () => {
    const { number, text } = await ticketWith(`My TIN is ${TIN}`);
    await told(
      world.of('t2').post(at(number), asked(text, { reason: 'They say my password is Manila2024! and it fails' })),
    );
    const [entry] = await shown(number);
    expect(entry!.texts.reason!.text).toContain('[password removed · KB-450 P1]');
    expect((await logOf('lead', number)).at(-1)).toMatchObject({ type: 'privacy.found', data: { of: 'reason' } });
  });
});

describe('a masked value is not shown, and nothing is on record', () => {
  const nothing = async (number: string) => expect(await shown(number)).toEqual([]);

  test.each([
    ['t1', 'A3', 'KB-450 P4'],
    ['t2', 'A6', 'KB-450 A3'],
    ['lead', 'A3', 'KB-450 A10'],
  ] as const)('to %s for %s: 403 by %s', async (role, purpose, clause) => {
    const { number, text } = await ticketWith(`My TIN is ${TIN}`);
    const answer = await world.of(role).post(at(number), asked(text, { purpose }));
    const said = await answer.text();
    expect([answer.status, said.includes(clause), said.includes(TIN)]).toEqual([403, true, false]);
    await nothing(number);
  });

  test('of health to Tier 3 before a Team Leader has answered: 403 by KB-450 Q4', async () => {
    const { number, text } = await ticketWith('Patient number 00718294 has no record in the portal');
    const answer = await world.of('t3').post(at(number), asked(text, { mask: 'P5-1', purpose: 'A7' }));
    const { code, detail } = (await answer.json()) as { code: string; detail: string };
    expect([answer.status, code, detail.includes('KB-450 Q4')]).toEqual([403, 'unmask-waits', true]);
    await nothing(number);
  });

  test('to whoever does not ask for values at all, and to nobody who is not signed in', async () => {
    const { number, text } = await ticketWith(`My TIN is ${TIN}`);
    for (const role of ['qa', 'admin'] as const)
      expect(await refused(world.of(role).post(at(number), asked(text)))).toEqual([403, 'not-allowed']);
    expect((await world.browser().post(at(number), asked(text))).status).toBe(401);
  });

  test('without a reason, with one that says nothing, or with a key that nobody knows', async () => {
    const { number, text } = await ticketWith(`My TIN is ${TIN}`);
    const post = (more: object) => refused(world.of('t2').post(at(number), asked(text, more)));
    expect(await post({ reason: undefined })).toEqual([400, 'invalid']);
    expect(await post({ reason: '...' })).toEqual([422, 'words-missing']);
    expect(await post({ value: TIN })).toEqual([400, 'invalid']);
    await nothing(number);
  });

  test('where there is no such text, no such mark, or it is a text of another ticket: 404', async () => {
    const [one, other] = [await ticketWith(`My TIN is ${TIN}`), await ticketWith(`My TIN is ${TIN}`)];
    const post = (more: object) => refused(world.of('t2').post(at(one.number), asked(one.text, more)));
    for (const more of [{ text: one.id }, { mask: 'P4-2' }, { text: other.text }])
      expect(await post(more)).toEqual([404, 'not-found']);
    await nothing(one.number);
  });

  test('of a restricted ticket to those who do not see it, nor to whoever opened it', async () => {
    const { number } = await world.open({ category: 'security', body: `The intruder read my TIN ${TIN}` });
    const { text } = await textOf('t3', number);
    for (const role of ['t1', 't2'] as const)
      expect(await refused(world.of(role).post(at(number), asked(text)))).toEqual([404, 'not-found']);
    expect(JSON.stringify(await told(world.of('t1').get(at(number, ''))))).not.toContain('"masked"');
    await told(world.of('t3').post(at(number), asked(text, { purpose: 'A6' })));
  });

  test('where it cannot be recorded', async () => {
    const { number, text } = await ticketWith(`My TIN is ${TIN}`);
    await onUnmasking(`raise 'the disk is full'`);
    const answer = await world.of('t2').post(at(number), asked(text));
    await quiet();
    expect([answer.status, (await answer.text()).includes(TIN)]).toEqual([500, false]);
    await nothing(number);
  });
});

test('what is erased is gone with its masked values, also where it is erased while its showing is recorded', async () => {
  const { number, text } = await ticketWith(`My TIN is ${TIN}`);
  await onUnmasking(`delete from tickets.text where id = '${text}'`);
  expect(await refused(world.of('t2').post(at(number), asked(text)))).toEqual([404, 'not-found']);
  await quiet();
  expect(await refused(world.of('t2').post(at(number), asked(text)))).toEqual([404, 'not-found']);
  const { rows } = await database.owner.query('select from tickets.text where id = $1', [text]);
  expect(rows).toEqual([]);
});

describe('a sealed value that was touched does not open, and nothing is on record', () => {
  const touch = (text: string, sql: string) =>
    database.owner.query(`update tickets.text set sealed = ${sql} where id = $1`, [text]);
  test.each([
    ['given another class, which others may see', `jsonb_set(sealed, '{0,class}', '"bank account"')`, 'A4'],
    ['moved to another mark', `jsonb_set(sealed, '{0,start}', '0')`, 'A3'],
    ['cut', `jsonb_set(sealed, '{0,ciphertext}', '"1.AAAA"')`, 'A3'],
  ])('%s', async (_, sql, purpose) => {
    const { number, text } = await ticketWith(`My TIN is ${TIN}`);
    await touch(text, sql);
    const given = asked(text, { purpose });
    expect(await refused(world.of('t2').post(at(number), given))).toEqual([503, 'tickets/does-not-open']);
    expect(await shown(number)).toEqual([]);
  });

  test('put under another text', async () => {
    const [one, other] = [await ticketWith(`My TIN is ${TIN}`), await ticketWith('My TIN is 472-618-935-000')];
    await touch(one.text, `(select sealed from tickets.text where id = '${other.text}')`);
    expect(await refused(world.of('t2').post(at(one.number), asked(one.text)))).toEqual([503, 'tickets/does-not-open']);
  });

  test('or read under another key of the hub', async () => {
    const { number, text, id } = await ticketWith(`My TIN is ${TIN}`);
    const maskedKey = new Secret(randomBytes(32).toString('base64url'));
    const found = { state: (await stateByNumber(database.app, Number(number.slice(4))))!, sight: 'full' as const };
    const actor: Actor = { kind: 'person', id: crypto.randomUUID(), name: 'x', roles: ['t2'], leads: [], teams: [] };
    const unmasking = unmaskValue({ ...world.tickets, maskedKey }, found, actor, asked(text));
    await expect(unmasking).rejects.toMatchObject({ code: 'tickets/does-not-open' });
    expect((await readLog(database.app, id)).filter((it) => it.type === 'privacy.unmasked')).toEqual([]);
  });
});

test('whoever reads is told where the marks stand and for what they may see each, and never a seal', async () => {
  const { number } = await world.open({ subject: `TIN ${TIN} is refused`, body: 'Patient number 00718294 is missing' });
  const read = async (role: Role) => {
    const ticket = await told<FullTicket>(world.of(role).get(at(number, '')));
    const inLog = (await logOf(role, number)).flatMap((it) =>
      Object.values(it.texts).flatMap((one) => one.masked ?? []),
    );
    expect(JSON.stringify([ticket, inLog])).not.toMatch(/ciphertext|"sealed"/);
    const summary = ticket.fields.find((it) => it.field === 'Summary')!.words!;
    expect(inLog).toEqual(expect.arrayContaining(summary.masked!));
    return Object.fromEntries(inLog.map((it) => [it.id, [it.purposes.map((one) => one.clause), it.waits?.clause]]));
  };
  expect(await read('t1')).toEqual({ 'P4-1': [[], undefined], 'P5-1': [[], 'Q4'] });
  expect(await read('t2')).toEqual({ 'P4-1': [['A3'], undefined], 'P5-1': [[], 'Q4'] });
  expect(await read('t3')).toEqual({ 'P4-1': [['A6'], undefined], 'P5-1': [['A7'], 'Q4'] });
  expect(await read('admin')).toEqual({ 'P4-1': [[], undefined], 'P5-1': [[], 'Q4'] });
});

/** Something that happens in the database whenever a showing is recorded. */
async function onUnmasking(sql: string): Promise<void> {
  await superuser.query(`create or replace function public.unmasking() returns trigger language plpgsql
    as $$ begin if new.type = 'privacy.unmasked' then ${sql}; end if; return new; end $$`);
  await superuser.query(
    'create trigger unmasking before insert on tickets.event for each row execute function public.unmasking()',
  );
}
const quiet = () => superuser.query('drop trigger unmasking on tickets.event');
