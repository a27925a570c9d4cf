import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld, usualTicket } from '../testing/tickets-world.ts';
import type { TicketList } from './list-contract.ts';
import type { FullTicket } from './ticket-contract.ts';
import type { WrittenAnswer } from './wire.ts';

const database = testDatabase();
const world = ticketsWorld(database);
const TICKETS = '/api/v1/tickets';
const at = (number: string, rest = '') => `${TICKETS}/${number}${rest}`;
const random = '01990000-0000-7000-8000-000000000001';
const send = (by: Browser, body: object) => by.post(TICKETS, { ...usualTicket(world), ...body });

describe('a ticket', () => {
  test('that was opened is read by its number as people type it, with names, documentation and actions', async () => {
    const { number, version, seq } = await world.open();
    expect(number).toMatch(/^INC-\d{6}$/);
    const ticket = await world.read(number.toLowerCase().replace(/-0+/, ''));
    const company = { name: 'Visayas Freight' };
    expect(ticket).toMatchObject({
      number,
      version,
      seq,
      view: 'full',
      status: 'new',
      company,
      severity: { by: 'matrix' },
    });
    expect(ticket.contact?.name).toBe('Liza Ramos');
    expect(ticket.openedBy.name).toBe('Somebody t1');
    const words = { text: 'Dispatch page shows LT-3104 for all users in Cebu', erased: false };
    expect(ticket.fields[0]).toMatchObject({ field: 'Summary', words });
    expect(ticket.documentation!.missing).toContainEqual({ clause: 'D7', field: 'Affected scope' });
    expect(ticket.actions.find((it) => it.action === 'take')).toMatchObject({ possible: true, unless: null });
    expect(ticket.actions.find((it) => it.action === 'resolve')).toMatchObject({
      possible: false,
      unless: { why: 'needs' },
    });
  });

  test('takes the severity of its code, whatever way the code was typed', async () => {
    const { number } = await world.open({ code: 'lt 3104', impact: undefined, urgency: undefined });
    expect(await world.read(number)).toMatchObject({
      code: { code: 'LT-3104', listed: true },
      severity: { by: 'code' },
    });
  });

  test.each([
    ['a company that is not known', { company: random, contact: null }, 422, 'tickets/no-company'],
    ['a contact of nobody', { company: null }, 422, 'tickets/no-company'],
    ['no time of contact', { contactedAt: null }, 422, 'contacted-at-missing'],
    ['a time that is still to come', { contactedAt: '2027-01-01T00:00:00Z' }, 422, 'contacted-at-in-the-future'],
    ['a severity without a reason', { severity: 'SEV1' }, 422, 'severity-without-reason'],
    ['what is no code', { code: 'E-17' }, 422, 'tickets/no-code'],
    ['a subject of nothing', { subject: '  ' }, 400, 'invalid'],
    ['a subject of two lines', { subject: 'one\ntwo' }, 400, 'invalid'],
    ['control characters', { body: 'a\u0000b' }, 400, 'invalid'],
    ['half of a character', { body: 'a\ud800b' }, 400, 'invalid'],
    ['a key that no ticket has', { number: 7 }, 400, 'invalid'],
  ])('is not opened with %s', async (_, given, status, code) => {
    expect(await refused(send(world.of('t1'), given))).toEqual([status, code]);
  });

  test('is not opened with a contact of another company', async () => {
    const given = { contact: world.clinic.contact };
    expect(await refused(send(world.of('t1'), given))).toEqual([422, 'tickets/no-contact']);
  });

  test('is opened by those alone who work on tickets', async () => {
    expect(await refused(send(world.browser(), {}))).toEqual([401, 'sign-in-first']);
    for (const role of ['qa', 'admin'] as const)
      expect(await refused(send(world.of(role), {}))).toEqual([403, 'not-allowed']);
  });

  test('that is not there is one and the same answer under every address', async () => {
    const answers = ['INC-999999', 'INC-0', 'nonsense', '%00', "1'--"].map((it) => refused(world.of('t1').get(at(it))));
    for (const it of await Promise.all(answers)) expect(it).toEqual([404, 'not-found']);
  });

  test('is no business of a contact of a client, also of their own', async () => {
    const { number } = await world.open();
    const { browser } = await world.contact(world.freight.id, { name: 'Own Contact' });
    expect(await refused(browser.get(TICKETS))).toEqual([403, 'not-allowed']);
    expect(await refused(send(browser, {}))).toEqual([403, 'not-allowed']);
    for (const path of [at(number), at(number, '/events')])
      expect(await refused(browser.get(path))).toEqual([404, 'not-found']);
    const note = { direction: 'internal', text: 'Hello there' };
    expect(await refused(browser.post(at(number, '/interactions'), note))).toEqual([404, 'not-found']);
    expect(await refused(browser.get('/api/v1/events'))).toEqual([403, 'not-allowed']);
  });
});

describe('what was said', () => {
  test('is added as it was said, and a call that nobody answered has no words', async () => {
    const { number } = await world.open();
    await world.say(number, { direction: 'out', channel: 'mail', text: 'We look into it.' });
    await world.say(number, { direction: 'in', channel: 'call', from: 'client', reached: false });
    await world.say(number, { direction: 'internal', channel: 'other', text: 'The replica is behind.' });
    const { events } = await told<{ events: { type: string; data: object; texts: object }[] }>(
      world.of('qa').get(at(number, '/events')),
    );
    const spoken = events.filter((it) => it.type === 'interaction.recorded').slice(-3);
    expect(spoken).toMatchObject([
      { data: { direction: 'out' }, texts: { body: { text: 'We look into it.' } } },
      { data: { direction: 'in', reached: false }, texts: {} },
      { data: { direction: 'internal' }, texts: { body: { text: 'The replica is behind.' } } },
    ]);
  });

  test.each([
    ['nothing', { direction: 'out', channel: 'mail' }, 422, 'nothing-said'],
    [
      'a Viber message without its time',
      { direction: 'in', channel: 'viber', from: 'client', text: 'Hi' },
      422,
      'occurred-at-missing',
    ],
    ['a note with a contact', { direction: 'internal', text: 'x', contact: random }, 400, 'invalid'],
    ['what is neither in nor out', { direction: 'sideways', text: 'x' }, 400, 'invalid'],
    [
      'somebody of no company',
      { direction: 'in', channel: 'mail', from: 'client', text: 'Hi', contact: random },
      422,
      'tickets/no-contact',
    ],
  ])('is refused of %s', async (_, given, status, code) => {
    const { number } = await world.open();
    expect(await refused(world.of('t1').post(at(number, '/interactions'), given))).toEqual([status, code]);
  });

  test('is not added by whoever only reads', async () => {
    const { number } = await world.open();
    const note = { direction: 'internal', text: 'Hello there' };
    expect(await refused(world.of('qa').post(at(number, '/interactions'), note))).toEqual([403, 'not-allowed']);
    expect(await refused(world.browser().post(at(number, '/interactions'), note))).toEqual([401, 'sign-in-first']);
    expect(await refused(world.of('t1').post(at('INC-999999', '/interactions'), note))).toEqual([404, 'not-found']);
  });
});

test('the log as of an instant is what was known then, and what the ticket was', async () => {
  const { number } = await world.open();
  const then = world.clock.now();
  world.clock.advance('PT10M');
  await told(world.of('t1').post(at(number, '/actions/take'), {}));
  const asOf = (at: string) => world.of('t2').get(`${TICKETS}/${number}/events?asOf=${encodeURIComponent(at)}`);
  const before = await told<{ ticket: FullTicket; events: unknown[] }>(asOf(then.toString()));
  const now = await told<{ ticket: FullTicket; events: unknown[] }>(asOf(world.clock.now().toString()));
  expect([before.ticket.status, now.ticket.status]).toEqual(['new', 'open']);
  expect(now.events.length).toBeGreaterThan(before.events.length);
  const never = await told<{ ticket: null; events: unknown[] }>(asOf('2020-01-01T00:00:00Z'));
  expect([never.ticket, never.events]).toEqual([null, []]);
  expect(await refused(asOf('yesterday'))).toEqual([400, 'invalid']);
});

test('words that were erased are told as erased, and all else stays', async () => {
  const { number, id } = await world.open({ subject: 'The words of somebody who asked to be forgotten' });
  await database.owner.query('delete from tickets.text where ticket = $1', [id]);
  const ticket = await world.read(number);
  expect(ticket.fields[0]!.words).toMatchObject({ text: null, erased: true });
  const { events } = await told<{ events: { texts: Record<string, { text: null; erased: boolean }> }[] }>(
    world.of('t1').get(at(number, '/events')),
  );
  expect(events.flatMap((it) => Object.values(it.texts)).every((it) => it.erased)).toBe(true);
});

describe('the list', () => {
  const list = (query: string, by: Browser = world.of('t1')) => told<TicketList>(by.get(`${TICKETS}?${query}`));
  const numbers = ({ tickets }: TicketList) => tickets.map((it) => it.number);

  test('gives every ticket once, page by page, what was last changed first', async () => {
    const made: string[] = [];
    for (let index = 0; index < 7; index++) {
      const { number } = await world.open({ company: world.clinic.id, contact: null });
      made.unshift(number);
      // Some of the same moment, so that the order has to be told by more than that.
      if (index % 2) world.clock.advance('PT1S');
    }
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await list(`company=${world.clinic.id}&limit=2${cursor}`);
      seen.push(...numbers(page));
      if (!page.next) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(seen.toSorted()).toEqual(made.toSorted());
    const moments = await Promise.all(seen.map(async (it) => (await world.read(it)).updatedAt));
    expect(moments).toEqual(moments.toSorted().reverse());
  });

  test('shows what each view is for', async () => {
    const company = await world.enter({ name: 'Company of the views' });
    const open = async () => (await world.open({ company, contact: null })).number;
    const [fresh, mine, waiting, done] = [await open(), await open(), await open(), await open()];
    const act = (number: string, action: string, body: object = {}) =>
      told<WrittenAnswer>(world.of('t1').post(at(number, `/actions/${action}`), body));
    for (const it of [mine, waiting, done]) await act(it, 'take');
    await act(waiting, 'ask-the-client', { said: { channel: 'mail', text: 'Which users are affected?' } });
    const said = { channel: 'mail', text: 'It works again.' };
    await act(done, 'resolve', { work: 'Restarted the service of the replica and looked at the lag.', said });
    const shown = async (view: string, by?: Browser) =>
      new Set(numbers(await list(`view=${view}&company=${company}&limit=100`, by)));
    expect(await shown('all')).toEqual(new Set([fresh, mine, waiting, done]));
    expect(await shown('mine')).toEqual(new Set([mine, waiting, done]));
    expect(await shown('mine', world.of('t2'))).toEqual(new Set());
    expect(await shown('unassigned')).toEqual(new Set([fresh]));
    expect(await shown('open')).toEqual(new Set([fresh, mine, waiting]));
    expect(await shown('waiting')).toEqual(new Set([waiting]));
    expect(await shown('resolved')).toEqual(new Set([done]));
    expect(await shown('owed')).toEqual(new Set([done]));
    expect(await shown('owed', world.of('t2'))).toEqual(new Set());
  });

  test.each(['limit=0', 'limit=101', 'cursor=x', 'cursor=9.9', 'view=secret', 'sort=number'])(
    'is refused with %s',
    async (query) => {
      expect(await refused(world.of('t1').get(`${TICKETS}?${query}`))).toEqual([400, 'invalid']);
    },
  );
});

describe('a ticket that was deleted', () => {
  test('is gone for everybody, and comes back as it was', async () => {
    const { number } = await world.open();
    const before = await world.read(number);
    await told(world.of('t1').send('DELETE', at(number)));
    for (const role of ['t1', 't3', 'ops'] as const)
      expect(await refused(world.of(role).get(at(number)))).toEqual([404, 'not-found']);
    expect(
      (await told<TicketList>(world.of('ops').get(`${TICKETS}?limit=100`))).tickets.map((it) => it.number),
    ).not.toContain(number);
    await told(world.of('lead').post(at(number, '/restore')));
    expect(await world.read(number)).toMatchObject({ status: before.status, fields: before.fields });
  });

  test('is deleted by whoever leads, and by whoever opened it for a few minutes', async () => {
    const { number } = await world.open();
    expect(await refused(world.of('t2').send('DELETE', at(number)))).toEqual([409, 'not-yours-to-undo']);
    expect(await refused(world.of('qa').send('DELETE', at(number)))).toEqual([403, 'not-allowed']);
    world.clock.advance('PT11M');
    expect(await refused(world.of('t1').send('DELETE', at(number)))).toEqual([409, 'not-yours-to-undo']);
    await told(world.of('lead').send('DELETE', at(number)));
    expect(await refused(world.of('t2').post(at(number, '/restore')))).toEqual([409, 'not-yours-to-undo']);
  });
});
