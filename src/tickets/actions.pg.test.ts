import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../people/roles.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld, usualTicket } from '../testing/tickets-world.ts';
import type { WrittenAnswer } from './wire.ts';

const world = ticketsWorld(testDatabase());
let number: string;
beforeEach(async () => {
  ({ number } = await world.open());
});

const at = (rest: string) => `/api/v1/tickets/${number}${rest}`;
const send = (action: string, body: object = {}, by: Role = 't1') => world.of(by).post(at(`/actions/${action}`), body);
const act = (...all: Parameters<typeof send>) => told<WrittenAnswer>(send(...all));
const said = (text: string) => ({ channel: 'mail', text });

test('a ticket goes its way from new to closed, by the actions of SOP-7010', async () => {
  await act('take');
  await act('ask-the-client', { said: said('Which users are affected?'), pauseUntil: '2026-11-26T00:00:00Z' });
  expect((await world.read(number)).pauses).toHaveLength(1);
  await act('continue');
  await act('wait-for-a-third-party', { reference: 'PLDT 4471' });
  await act('continue');
  await act('escalate', { to: 'Tier 2', clause: null, override: 'They need what only Tier 2 can do here.' });
  await act('accept', {}, 't2');
  const resolution = { outcome: 'fixed', cause: 'The disk of the replica was full of old logs.' };
  await act(
    'resolve',
    { work: 'Emptied the disk and restarted the replica service.', resolution, said: said('It works again.') },
    't2',
  );
  await act('reopen', { isSameProblem: true, reason: 'It came back.' });
  const ticket = await world.read(number);
  expect(ticket).toMatchObject({ status: 'open', reopened: 1, tier: 'Tier 1', resolvedOwner: { name: 'Somebody t2' } });
  await act('resolve', { work: 'Added a job that removes old logs each night.', said: said('It works again.') });
  expect((await world.read(number)).documentation!.owed).not.toBeNull();
});

test.each([
  ['that the state does not list', 'accept', {}, 't2', 409, 'action-not-possible'],
  ['without what it needs', 'resolve', {}, 't1', 422, 'action-needs-more'],
  ['with what it does not carry', 'take', { reason: 'x' }, 't1', 400, 'invalid'],
  ['by whoever only reads', 'take', {}, 'qa', 403, 'not-allowed'],
] as const)('an action %s is refused', async (_, action, body, by, status, code) => {
  expect(await refused(send(action, body, by))).toEqual([status, code]);
});

test('nobody acts without signing in', async () => {
  expect(await refused(world.browser().post(at('/actions/take'), {}))).toEqual([401, 'sign-in-first']);
});

test('of many who take a ticket at once one has it, and the others are told', async () => {
  const roles = ['t1', 't2', 't3', 'lead'] as const;
  const answers = await Promise.all(roles.map((it) => send('take', {}, it)));
  expect(answers.map((it) => it.status).toSorted()).toEqual([200, 409, 409, 409]);
});

describe('what is added while somebody works', () => {
  test('stands on the ticket', async () => {
    await told(world.of('t1').post(at('/steps'), { text: 'Restarted the replica service.', outcome: 'no change' }));
    await told(world.of('t1').post(at('/time'), { minutes: 12 }));
    await told(
      world.of('t1').post(at('/promises'), { until: '2027-01-01T00:00:00Z', text: 'We call back in the new year.' }),
    );
    await told(world.of('t1').post(at('/code'), { code: '3104' }));
    await told(world.of('t1').post(at('/waivers'), { of: null, reason: 'It was only a thank you.' }));
    await told(world.of('qa').post(at('/watch'), { on: true }));
    expect(await world.read(number)).toMatchObject({
      steps: [{ outcome: 'no change', words: { text: 'Restarted the replica service.' } }],
      ...{ minutesLogged: 12, code: { code: 'LT-3104', listed: true }, unanswered: [] },
      promises: [{ until: '2027-01-01T00:00:00.000Z' }],
      watchers: [{ name: 'Somebody qa' }],
    });
  });

  test('is corrected with a reason, and the first version stays', async () => {
    const { events } = await told<WrittenAnswer>(world.of('t1').post(at('/time'), { minutes: 500 }));
    await told(
      world.of('t1').post(at('/corrections'), { of: events[0], void: true, reason: 'I meant another ticket.' }),
    );
    expect((await world.read(number)).minutesLogged).toBe(0);
    const log = await told<{ events: { id: string; corrected: object | null; data: object }[] }>(
      world.of('t1').get(at('/events')),
    );
    expect(log.events.find((it) => it.id === events[0])).toMatchObject({
      data: { minutes: 500 },
      corrected: { void: true },
    });
  });

  test.each([
    ['/steps', { outcome: 'worked' }, 422, 'words-missing'],
    ['/time', { minutes: 0 }, 400, 'invalid'],
    ['/promises', { until: '2020-01-01T00:00:00Z', text: 'We call back at noon.' }, 422, 'promise-in-the-past'],
    ['/code', { code: 'E-17' }, 422, 'tickets/no-code'],
    ['/watch', { on: true, person: '01990000-0000-7000-8000-000000000001' }, 422, 'tickets/no-such-person'],
    ['/links', { to: 'INC-999999', kind: 'related' }, 404, 'not-found'],
    [
      '/corrections',
      { of: '01990000-0000-7000-8000-000000000001', void: true, reason: 'It was wrong.' },
      422,
      'no-such-entry',
    ],
  ])('is refused at %s with %j', async (path, body, status, code) => {
    expect(await refused(world.of('t1').post(at(path), body))).toEqual([status, code]);
  });

  test('a link stands at both ends, and is taken off at both', async () => {
    const other = await world.open();
    const link = { to: other.number.toLowerCase(), kind: 'part' };
    await told(world.of('t1').post(at('/links'), link));
    expect((await world.read(number)).links).toEqual([{ kind: 'part', number: other.number }]);
    expect((await world.read(other.number)).links).toEqual([{ kind: 'parent', number }]);
    await told(world.of('t1').post(at('/links'), { ...link, on: false }));
    expect((await world.read(other.number)).links).toEqual([]);
  });
});

test('a ticket that goes on from an old one is opened together with its link, or not at all', async () => {
  const fresh = { ...usualTicket(world), subject: 'The same page is empty again for all of Cebu' };
  expect(await refused(send('open-a-linked-ticket', fresh))).toEqual([409, 'action-not-possible']);
  await act('take');
  await act('resolve', { work: 'Restarted the replica service.', said: said('It works again.') });
  const made = await act('open-a-linked-ticket', { ...fresh, isOtherProblem: true });
  expect(made.number).not.toBe(number);
  expect((await world.read(made.number)).links).toEqual([{ kind: 'follows', number }]);
  expect((await world.read(number)).links).toEqual([{ kind: 'related', number: made.number }]);
});
