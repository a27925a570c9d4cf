import { expect, test } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { uuidv7 } from '../kit/ids.ts';
import { superuserOf } from '../testing/superuser-of.ts';
import { testDatabase } from '../testing/test-database.ts';
import { became, opened, said } from '../testing/ticket-events.ts';
import { append } from './append.ts';
import { stateOf } from './corrected.ts';
import type { NewEvent } from './event.ts';
import { readLog, readStates } from './log/store.ts';
import { rebuildTickets } from './rebuild.ts';

const database = testDatabase();
const superuser = superuserOf(database);
const clock = standingClock('2026-11-23T01:30:00.000Z');
const write = (id: string, ...events: NewEvent[]) =>
  append(database.app, [{ ticket: id, events: () => events }], {
    actor: { kind: 'hub' },
    now: clock.now(),
    edition: 7,
  });

let numbers = 0;
async function ticket(...more: NewEvent[]): Promise<string> {
  const id = uuidv7();
  await write(id, opened({ number: ++numbers }), ...more);
  return id;
}
const rowOf = async (id: string) =>
  (await superuser.query('select to_jsonb(t) as row from tickets.ticket t where id = $1', [id])).rows[0]?.row;

test('a row that differs or is missing is what its log says again, and others are not written', async () => {
  const [changed, gone, whole] = [await ticket(said(), became('open')), await ticket(said()), await ticket()];
  const before = [await rowOf(changed), await rowOf(gone)];
  await superuser.query(`update tickets.ticket set severity = 'SEV4', state = state - 'tags' where id = $1`, [changed]);
  await superuser.query('delete from tickets.ticket where id = $1', [gone]);
  const place = async () =>
    (await superuser.query('select ctid::text from tickets.ticket where id = $1', [whole])).rows;
  const untouched = await place();
  expect(await rebuildTickets(database.app)).toEqual({ tickets: numbers, changed: 2, left: [] });
  expect([await rowOf(changed), await rowOf(gone)]).toEqual(before);
  expect(await place()).toEqual(untouched);
  expect((await rebuildTickets(database.app)).changed).toBe(0);
});

test('whoever writes meanwhile is not undone, and all rows fit in the end', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => ticket(said())));
  const stop = new AbortController();
  let written = 0;
  const writers = ids.map(async (id) => {
    while (!stop.signal.aborted) {
      await write(id, said());
      written += 1;
    }
  });
  for (let round = 0; round < 10; round++) {
    await superuser.query(`update tickets.ticket set severity = 'SEV4'`);
    expect((await rebuildTickets(database.app)).left).toEqual([]);
  }
  stop.abort();
  await Promise.all(writers);
  await rebuildTickets(database.app);
  const states = await readStates(database.app, ids);
  for (const id of ids) expect(states.get(id)).toEqual(stateOf(await readLog(database.app, id)));
  expect([...states.values()].reduce((sum, { seq }) => sum + seq - 2, 0)).toBe(written);
});

test('the row of a log that was cut or written anew stays as a witness', async () => {
  const [cut, put] = [await ticket(said(), said()), await ticket(said())];
  await superuser.query('delete from tickets.event where ticket = $1 and seq = 3', [cut]);
  await superuser.query(`update tickets.event set hash = sha256('x') where ticket = $1 and seq = 2`, [put]);
  const before = [await rowOf(cut), await rowOf(put)];
  const { left } = await rebuildTickets(database.app);
  expect(left.map((it) => it.ticket).toSorted()).toEqual([cut, put].toSorted());
  expect(left[0]!.says).toContain('hub verify');
  expect([await rowOf(cut), await rowOf(put)]).toEqual(before);
});

test('a log that cannot be worked out is named, and the others are done', async () => {
  const bad = await ticket(said());
  await superuser.query(`update tickets.event set type = 'never.was' where ticket = $1 and seq = 2`, [bad]);
  const good = await ticket();
  await superuser.query('delete from tickets.ticket where id = $1', [good]);
  const { left } = await rebuildTickets(database.app);
  expect(left.find((it) => it.ticket === bad)!.says).toContain('cannot work its log out');
  expect(await rowOf(good)).toBeDefined();
});
