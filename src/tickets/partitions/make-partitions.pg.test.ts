import { beforeEach, expect, test } from 'vitest';
import { standingClock } from '../../kit/clock.ts';
import { dumpSchema } from '../../kit/db/schema-dump.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { opened, said } from '../../testing/ticket-events.ts';
import { append } from '../append.ts';
import { firstBreak } from '../log/chain.ts';
import { readLog } from '../log/store.ts';
import { makePartitions, partitionNames } from './make-partitions.ts';

const database = testDatabase();
const clock = standingClock('2026-11-23T01:30:00.000Z');

beforeEach(async () => {
  for (const name of await partitionNames(database.owner)) await database.owner.query(`drop table tickets.${name}`);
  await database.owner.query('truncate tickets.event, tickets.text, tickets.ticket cascade');
});

let numbers = 0;
async function ticketOf(day: string): Promise<string> {
  const id = uuidv7(Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds);
  const writing = { actor: { kind: 'hub' as const }, now: clock.now(), edition: 7 };
  await append(database.app, [{ ticket: id, events: () => [opened({ number: ++numbers }), said()] }], writing);
  return id;
}

async function make(now = clock.now()): Promise<string[]> {
  const client = await database.owner.connect();
  return makePartitions(client, now).finally(() => client.release());
}

async function placeOf(ticket: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ place: string }>(
    'select distinct tableoid::regclass::text as place from tickets.event where ticket = $1',
    [ticket],
  );
  return rows.map(({ place }) => place);
}

test('the present month and twelve ahead are there, once, and a month later one more', async () => {
  const made = await make();
  expect([made.length, made[0], made.at(-1)]).toEqual([13, 'event_2026_11', 'event_2027_11']);
  expect(await make()).toEqual([]);
  expect(await make(Temporal.Instant.from('2026-12-01T00:00:00Z'))).toEqual(['event_2027_12']);
});

test('logs go into the month in which their ticket was opened, also where nobody made it in time', async () => {
  const [old, older] = [await ticketOf('2026-09-30'), await ticketOf('2026-08-01')];
  expect(await placeOf(old)).toEqual(['tickets.event_default']);
  const logs = [await readLog(database.app, old), await readLog(database.app, older)];
  const feed = async () => (await database.owner.query('select tx::text, id from tickets.event order by tx, id')).rows;
  const before = await feed();
  expect((await make()).slice(0, 3)).toEqual(['event_2026_08', 'event_2026_09', 'event_2026_11']);
  expect([await placeOf(old), await placeOf(older)]).toEqual([['tickets.event_2026_09'], ['tickets.event_2026_08']]);
  expect([await readLog(database.app, old), await readLog(database.app, older)]).toEqual(logs);
  expect(await feed()).toEqual(before);
  expect(logs.map((it) => firstBreak(it))).toEqual([undefined, undefined]);
  expect(await placeOf(await ticketOf('2027-02-03'))).toEqual(['tickets.event_2027_02']);
});

test('an id of a time that cannot be stays in the default partition', async () => {
  const [past, future] = [await ticketOf('1999-01-01'), await ticketOf('2190-01-01')];
  expect(await make()).toHaveLength(13);
  expect([await placeOf(past), await placeOf(future)]).toEqual([['tickets.event_default'], ['tickets.event_default']]);
});

test('a partition has the indexes of the whole, and the committed schema does not change', async () => {
  const before = await dumpSchema(database.owner);
  await make();
  expect(await dumpSchema(database.owner)).toBe(before);
  const { rows } = await database.owner.query(
    `select i.inhparent::regclass::text as of, pg_get_indexdef(i.inhrelid) as sql from pg_inherits i
      join pg_index x on x.indexrelid = i.inhrelid where x.indrelid = 'tickets.event_2026_11'::regclass order by 1`,
  );
  expect(rows.map((it) => it.of)).toEqual(['tickets.event_feed', 'tickets.event_pkey']);
});

test('processes that start at once make each partition once', async () => {
  const made = await Promise.all([make(), make(), make()]);
  expect(made.flat().length).toBe(13);
  expect((await partitionNames(database.app)).size).toBe(13);
});

test('it gives up rather than keep writers waiting, and leaves everything as it was', async () => {
  const old = await ticketOf('2026-09-30');
  const reader = await database.app.connect();
  await reader.query('begin');
  await reader.query('select count(*) from tickets.event');
  const began = Date.now();
  const making = make().catch((error: { code: string }) => error.code);
  // Somebody who writes meanwhile, also to the default partition.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await ticketOf('2026-11-02');
  expect(await making).toBe('55P03');
  expect(Date.now() - began).toBeLessThan(4000);
  await reader.query('commit');
  reader.release();
  expect((await partitionNames(database.app)).size).toBe(0);
  expect(await placeOf(old)).toEqual(['tickets.event_default']);
  expect(await make()).toHaveLength(14);
});

test('writers write on while partitions are made', async () => {
  const stop = new AbortController();
  let written = 0;
  const writers = ['2026-08-05', '2026-09-05', '2026-11-20'].map(async (day) => {
    while (!stop.signal.aborted) {
      await ticketOf(day);
      written += 1;
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await make();
  stop.abort();
  await Promise.all(writers);
  await make();
  const { rows } = await database.owner.query('select count(*) as events from tickets.event');
  expect(rows[0].events).toBe(written * 2);
});
