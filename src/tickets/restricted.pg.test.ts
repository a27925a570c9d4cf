import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../people/roles.ts';
import type { Browser } from '../testing/browser.ts';
import { refused, told } from '../testing/desk-world.ts';
import { readEvents } from '../testing/sse-reader.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld, usualTicket } from '../testing/tickets-world.ts';
import type { TicketList } from './list-contract.ts';
import type { NarrowTicket } from './ticket-contract.ts';
import type { WrittenAnswer } from './wire.ts';

const world = ticketsWorld(testDatabase());
const at = (number: string, rest = '') => `/api/v1/tickets/${number}${rest}`;
let opener: Browser;
let number: string;
/** A security incident, opened by an engineer of Tier 1; nobody has it yet. */
beforeEach(async () => {
  const { email } = await world.add(`Opener ${Math.random()}`, ['t1']);
  opener = await world.as(email);
  const given = { ...usualTicket(world), category: 'security', subject: 'Strange sign-ins at the portal since 08:50' };
  ({ number } = await told<WrittenAnswer>(opener.post('/api/v1/tickets', given)));
});

const listed = async (by: Browser) =>
  (await told<TicketList>(by.get('/api/v1/tickets?limit=100'))).tickets.find((it) => it.number === number);

describe('a restricted ticket', () => {
  test.each(['t3', 'lead', 'ops'] as const)('is there for %s, in full', async (role) => {
    expect(await told(world.of(role).get(at(number)))).toMatchObject({
      view: 'full',
      restricted: true,
      tier: 'Tier 3',
    });
    expect((await listed(world.of(role)))!.summary).toContain('Strange sign-ins');
    await told(world.of(role).get(at(number, '/events')));
  });

  test.each(['t1', 't2', 'qa', 'admin'] as Role[])(
    'is not there for %s: not read, not listed, not written, under no address',
    async (role) => {
      const by = world.of(role);
      expect(await listed(by)).toBeUndefined();
      const note = { direction: 'internal', text: 'I want to know' };
      const asked = [
        by.get(at(number)),
        by.get(at(number, '/events')),
        by.post(at(number, '/watch'), { on: true }),
        by.post(at(number, '/interactions'), note),
        by.post(at(number, '/time'), { minutes: 1 }),
        by.post(at(number, '/actions/take'), {}),
        by.send('PATCH', at(number), { category: 'mail' }, { 'if-match': '"1"' }),
        by.send('DELETE', at(number)),
      ];
      for (const it of asked) expect(await refused(it)).toEqual([404, 'not-found']);
    },
  );

  test('cannot be reached by way of another one that is linked to it', async () => {
    const other = await world.open();
    const link = { to: number, kind: 'related' };
    expect(await refused(world.of('t1').post(at(other.number, '/links'), link))).toEqual([404, 'not-found']);
    expect(await refused(world.of('t1').post(at(other.number, '/links'), { ...link, to: 'INC-999999' }))).toEqual([
      404,
      'not-found',
    ]);
    await told(world.of('lead').post(at(other.number, '/links'), link));
    expect((await world.read(other.number)).links).toEqual([]);
    expect(await told(world.of('lead').get(at(other.number)))).toMatchObject({ links: [{ kind: 'related', number }] });
  });

  test('is there in full for whoever it is assigned to, and no longer than that', async () => {
    const { id } = await told<{ id: string }>(world.of('t2').get('/api/v1/me'));
    const give = async (assignee: string | null) => {
      const { version } = await told<{ version: number }>(world.of('lead').get(at(number)));
      await told(world.of('lead').send('PATCH', at(number), { assignee }, { 'if-match': `"${version}"` }));
    };
    await give(id);
    expect(await told(world.of('t2').get(at(number)))).toMatchObject({ view: 'full' });
    await give(null);
    expect(await refused(world.of('t2').get(at(number)))).toEqual([404, 'not-found']);
  });
});

describe('whoever opened it keeps a narrow view', () => {
  test('of what they wrote themselves, and is told whom to connect to', async () => {
    await told(
      world.of('t3').post(at(number, '/interactions'), { direction: 'internal', text: 'The intruder is still in.' }),
    );
    const note = 'The caller will stay on the line.';
    await told(opener.post(at(number, '/interactions'), { direction: 'internal', text: note }));
    const ticket = await told<NarrowTicket>(opener.get(at(number)));
    expect(ticket).toMatchObject({ view: 'narrow', connectTo: 'Tier 3', restricted: true });
    expect(JSON.stringify(ticket)).toContain(note);
    expect(JSON.stringify(ticket)).not.toContain('intruder');
    expect((await listed(opener))!.summary).toBeNull();
  });

  test('and can add to it, and do nothing else', async () => {
    const asked = [
      opener.get(at(number, '/events')),
      opener.post(at(number, '/time'), { minutes: 1 }),
      opener.post(at(number, '/actions/take'), {}),
      opener.send('PATCH', at(number), { category: 'mail' }, { 'if-match': '"1"' }),
    ];
    for (const it of asked) expect(await refused(it)).toEqual([404, 'not-found']);
  });
});

test('live, each hears of what they may see and of nothing else', async () => {
  const quiet = await world.open();
  const follow = async (by: Browser) => readEvents(await by.get('/api/v1/events'));
  const outsider = await follow(world.of('t1'));
  const own = await follow(opener);
  const cleared = await follow(world.of('t3'));
  for (const it of [outsider, own, cleared]) await it.next('ready');
  const note = (text: string) => ({ direction: 'internal', text });
  await told(world.of('t3').post(at(number, '/interactions'), note('The intruder is still in.')));
  await told(opener.post(at(number, '/interactions'), note('They called again.')));
  await told(world.of('t2').post(at(quiet.number, '/interactions'), note('Nothing special here.')));
  const numbers = async (of: typeof own, count: number) => {
    const all: string[] = [];
    while (all.length < count) all.push((JSON.parse((await of.next('ticket'))!.data) as { number: string }).number);
    return all;
  };
  expect(await numbers(outsider, 1)).toEqual([quiet.number]);
  expect(await numbers(own, 2)).toEqual([number, quiet.number]);
  expect(await numbers(cleared, 3)).toEqual([number, number, quiet.number]);
});
