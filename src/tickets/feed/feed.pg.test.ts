import { expect, test } from 'vitest';
import { standingClock } from '../../kit/clock.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { silentLog } from '../../kit/log.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { became, opened, said } from '../../testing/ticket-events.ts';
import { append } from '../append.ts';
import type { NewEvent } from '../event.ts';
import { storeWritten } from '../log/store.ts';
import { writeDown } from '../log/write-down.ts';
import type { Place } from './place.ts';
import { isAhead, placeNow, readFeed } from './read-feed.ts';
import { openFeed } from './ticket-feed.ts';

const database = testDatabase();
const clock = standingClock('2026-11-23T01:30:00.000Z');
const writing = () => ({ actor: { kind: 'hub' as const }, now: clock.now(), edition: 7 });
let numbers = 0;
async function write(ticket: string, ...events: NewEvent[]) {
  await append(database.app, [{ ticket, events: () => events }], writing());
  return ticket;
}
const open = (...more: NewEvent[]) => write(uuidv7(), opened({ number: ++numbers }), ...more);

/** All that the feed gives from a place on until it says that there is no more. */
async function all(from: Place) {
  const { items, more } = await readFeed(database.app, from);
  return { seen: items.map((it) => [it.number, it.seq]), last: items.at(-1) ?? from, more };
}

test('what is written after a place comes in order, once, and nothing before it', async () => {
  await open();
  const place = await placeNow(database.app);
  const one = await open(said());
  const number = numbers;
  await write(one, became('open'));
  const { seen, last, more } = await all(place);
  expect(seen).toEqual([
    [number, 1],
    [number, 2],
    [number, 3],
  ]);
  expect(more).toBe('no');
  expect((await all(last)).seen).toEqual([]);
});

test('F21 a transaction that is held open and commits late is not lost', async () => {
  const place = await placeNow(database.app);
  const slow = await database.app.connect();
  const ticket = uuidv7();
  const written = writeDown({ ticket, state: undefined }, [opened({ number: ++numbers })], writing());
  const late = numbers;
  await slow.query('begin');
  await storeWritten(slow, written);
  await open();
  const soon = numbers;
  // What was committed meanwhile waits: it comes after what is still to come.
  const before = await all(place);
  expect([before.seen, before.more]).toEqual([[], 'soon']);
  await slow.query('commit');
  slow.release();
  expect((await all(place)).seen).toEqual([
    [late, 1],
    [soon, 1],
  ]);
});

test('F21 readers who follow while many write, some of them slowly, have every entry once', async () => {
  let place = await placeNow(database.app);
  const seen: string[] = [];
  const [first, count] = [numbers + 1, 40];
  let isDone = false;
  const reading = (async () => {
    // What others have open in the same server is waited for, too.
    const deadline = Date.now() + 15_000;
    while ((!isDone || seen.length < count * 2) && Date.now() < deadline) {
      const { items } = await readFeed(database.app, place);
      seen.push(...items.map((it) => `${it.number} ${it.seq}`));
      place = items.at(-1) ?? place;
    }
  })();
  const slowly = async (index: number) => {
    const client = await database.app.connect();
    await client.query('begin');
    const number = first + index;
    await storeWritten(
      client,
      writeDown({ ticket: uuidv7(), state: undefined }, [opened({ number }), said()], writing()),
    );
    await client.query('select pg_sleep($1)', [(index % 7) / 100]);
    await client.query('commit');
    client.release();
  };
  numbers += count;
  for (let index = 0; index < count; index += 4) await Promise.all([0, 1, 2, 3].map((it) => slowly(index + it)));
  isDone = true;
  await reading;
  const expected = Array.from({ length: count }, (_, index) => [`${first + index} 1`, `${first + index} 2`]).flat();
  expect(seen.toSorted()).toEqual(expected.toSorted());
});

test('a place of before the database was put back is told from one that it has reached', async () => {
  const { tx } = await placeNow(database.app);
  expect(await isAhead(database.app, { tx: String(BigInt(tx) + 1_000_000n), id: uuidv7() })).toBe(true);
  await open();
  const place = await placeNow(database.app);
  await open();
  expect(await isAhead(database.app, (await all(place)).last)).toBe(false);
});

test('a hint of one process is heard by another, and those at one place share a question', async () => {
  const listenAt = database.address.as('hub_app');
  const parts = { pool: database.app, log: silentLog };
  const [one, other] = [openFeed({ ...parts, listenAt }), openFeed({ ...parts, listenAt })];
  const ready = Promise.withResolvers<void>();
  const stopReady = other.onHint(ready.resolve);
  await ready.promise;
  stopReady();
  const heard = Promise.withResolvers<void>();
  other.onHint(heard.resolve);
  one.hint();
  await heard.promise;
  const place = await placeNow(database.app);
  expect(one.after(place)).toBe(one.after({ ...place }));
  await Promise.all([one.close(), other.close()]);
});
