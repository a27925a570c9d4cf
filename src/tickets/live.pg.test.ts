import { expect, test } from 'vitest';
import { openPool } from '../kit/db/pools.ts';
import { silentLog } from '../kit/log.ts';
import { refused, told } from '../testing/desk-world.ts';
import { shipped } from '../testing/shipped.ts';
import { readEvents } from '../testing/sse-reader.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld } from '../testing/tickets-world.ts';
import { writeOnce } from './attempts/write-once.ts';
import { openTickets } from './open-tickets.ts';

const database = testDatabase();
const world = ticketsWorld(database);
const note = (text: string) => ({ direction: 'internal', channel: 'other', text }) as const;
const follow = async (last?: string) =>
  readEvents(await world.of('t2').get('/api/v1/events', last ? { 'last-event-id': last } : {}));

test('each entry comes live, with ticket, type, seq, version and actor, and no words', async () => {
  const { number } = await world.open();
  const stream = await follow();
  await stream.next('ready');
  const { seq, version, id } = await world.say(number, note('Marmalade is on the screen.'));
  const { data } = (await stream.next('ticket'))!;
  const me = await told<{ id: string }>(world.of('t1').get('/api/v1/me'));
  const actor = { kind: 'person', id: me.id };
  expect(JSON.parse(data)).toEqual({ ticket: id, number, type: 'interaction.recorded', seq, version, actor });
});

test('F20 whoever comes back with the id of the last event has all that came meanwhile, once and in order', async () => {
  const { number } = await world.open();
  const seen: number[] = [];
  let last: string;
  {
    const stream = await follow();
    last = (await stream.next('ready'))!.id;
    await stream.close();
  }
  const seqs: number[] = [];
  for (let index = 0; index < 9; index++) {
    seqs.push((await world.say(number, note(`Entry ${index} of these`))).seq);
    if (index % 3 !== 2) continue;
    // Away and back again, each time with what they had last.
    const stream = await follow(last);
    while (seen.length <= index) {
      const event = (await stream.next('ticket'))!;
      seen.push((JSON.parse(event.data) as { seq: number }).seq);
      last = event.id;
    }
    await stream.close();
  }
  expect(seen).toEqual(seqs);
});

test('what another process writes comes at once', async () => {
  const { number, id } = await world.open();
  const pool = openPool(database.address.as('hub_app'), { max: 2, statementTimeoutMs: 5000 });
  const inForce = () => ({ set: shipped.set, edition: { number: 7 } });
  const other = openTickets({
    ...world.people,
    pool,
    inForce,
    hubKey: world.people.key,
    log: silentLog,
    files: { dataDir: '/nowhere', fileLimitMb: 1 },
  });
  const stream = await follow();
  await stream.next('ready');
  // Whoever listens has to be there first.
  await world.say(number, note('Before the other process'));
  await stream.next('ticket');
  const actor = {
    kind: 'person',
    id: '01990000-0000-7000-8000-000000000001',
    name: 'x',
    roles: [],
    leads: [],
    teams: [],
  } as const;
  const changes = () => [{ ticket: id, events: () => [{ type: 'time.logged', data: { minutes: 3 } } as const] }];
  const begun = performance.now();
  await writeOnce(other, { actor, route: 'POST /x', key: undefined, body: {} }, { changes });
  const event = JSON.parse((await stream.next('ticket'))!.data) as { type: string };
  expect(event.type).toBe('time.logged');
  // By a hint, and not when it would have been looked next.
  expect(performance.now() - begun).toBeLessThan(2000);
  await other.close();
  await pool.end();
});

test('it ends for whoever may read no longer', async () => {
  const { id, email } = await world.add('Leaves today', ['t1']);
  const browser = await world.as(email);
  const stream = readEvents(await browser.get('/api/v1/events'));
  await stream.next('ready');
  await database.owner.query('update people.person set deactivated_at = now() where id = $1', [id]);
  expect(await stream.next('never')).toBeUndefined();
});

test('it ends for whoever loses sight of restricted tickets, and begins anew with less', async () => {
  const { id, email } = await world.add('Moves to Tier 1', ['t1', 't3']);
  const browser = await world.as(email);
  const stream = readEvents(await browser.get('/api/v1/events'));
  await stream.next('ready');
  await database.owner.query("delete from people.person_role where person = $1 and role = 't3'", [id]);
  expect(await stream.next('never')).toBeUndefined();
  const again = readEvents(await browser.get('/api/v1/events'));
  expect((await again.next())!.event).toBe('ready');
});

test('of an id that the database has not reached nothing is known: everything is to be loaded anew', async () => {
  const stream = await follow('9000000000000000000-01990000-0000-7000-8000-000000000001');
  expect((await stream.next())!.event).toBe('lost');
});

test.each(['x', '1-x', '99999999999999999999-01990000-0000-7000-8000-000000000001'])(
  'an id %j is refused',
  async (last) => {
    expect(await refused(world.of('t2').get('/api/v1/events', { 'last-event-id': last }))).toEqual([400, 'invalid']);
  },
);

test('it is for staff who are signed in', async () => {
  expect(await refused(world.browser().get('/api/v1/events'))).toEqual([401, 'sign-in-first']);
});
