import { expect, test } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { uuidv7 } from '../kit/ids.ts';
import { testDatabase } from '../testing/test-database.ts';
import { became, documented, opened, said } from '../testing/ticket-events.ts';
import { append } from './append.ts';
import { stateOf } from './corrected.ts';
import type { NewEvent } from './event.ts';
import { firstBreak } from './log/chain.ts';
import { readLog, readStates, readTexts } from './log/store.ts';
import type { TicketState } from './state.ts';

const database = testDatabase();
const clock = standingClock('2026-11-23T01:30:00.000Z');
const writing = () => ({ actor: { kind: 'hub' as const }, now: clock.now(), edition: 7 });
const write = (ticket: string, ...events: NewEvent[]) =>
  append(database.app, [{ ticket, events: () => events }], writing());

let numbers = 0;
async function ticket(...more: NewEvent[]): Promise<string> {
  const id = uuidv7();
  await write(id, opened({ number: ++numbers }), ...more);
  return id;
}

const stateIn = async (id: string) => (await readStates(database.app, [id])).get(id);

test('what is written is what is read: the log, its words, and what follows from it', async () => {
  const id = await ticket(said(), became('open'));
  const log = await readLog(database.app, id);
  expect(log.map((it) => [it.seq, it.type])).toEqual([
    [1, 'ticket.opened'],
    [2, 'interaction.recorded'],
    [3, 'status.changed'],
  ]);
  expect(firstBreak(log)).toBeUndefined();
  expect(await stateIn(id)).toEqual(stateOf(log));
  const body = log[1]!.texts.body!.id;
  expect((await readTexts(database.app, [body])).get(body)).toBe('The dispatch page stays empty.');
});

test('a log in which a newer program wrote is not read as if it were understood', async () => {
  const id = await ticket(said());
  await database.app.query(
    `insert into tickets.event (ticket, seq, id, type, v, actor, occurred_at, recorded_at, edition, data, texts, hash)
     select ticket, 3, $2, type, 2, actor, occurred_at, recorded_at, edition, data, texts, hash
       from tickets.event where ticket = $1 and seq = 2`,
    [id, uuidv7()],
  );
  await expect(readLog(database.app, id)).rejects.toThrow('is interaction.recorded in version 2');
});

test('erasing words changes no event, and the log still fits', async () => {
  const id = await ticket(said());
  await database.app.query('delete from tickets.text where ticket = $1', [id]);
  expect(firstBreak(await readLog(database.app, id))).toBeUndefined();
});

test('the program cannot change or delete an event', async () => {
  const id = await ticket();
  const run = (sql: string) => database.app.query(sql, [id]);
  await expect(run(`update tickets.event set type = 'x' where ticket = $1`)).rejects.toThrow('permission denied');
  await expect(run('delete from tickets.event where ticket = $1')).rejects.toThrow('permission denied');
  await expect(run('update tickets.text set body = null where ticket = $1')).rejects.toThrow('permission denied');
  await expect(database.app.query('truncate tickets.event')).rejects.toThrow('permission denied');
});

test('many who write to one ticket at once all write, one after the other', async () => {
  const id = await ticket();
  await Promise.all(Array.from({ length: 40 }, () => write(id, said())));
  const log = await readLog(database.app, id);
  expect(log.map((it) => it.seq)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
  expect(firstBreak(log)).toBeUndefined();
  expect((await stateIn(id))!.unanswered).toHaveLength(40);
});

test('each is asked again about what the ticket is by then', async () => {
  const id = await ticket();
  const take = (state: TicketState | undefined) => {
    if (state!.status !== 'new') throw new Error('taken already');
    return [became('open')];
  };
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => append(database.app, [{ ticket: id, events: take }], writing())),
  );
  expect(tries.filter((it) => it.status === 'fulfilled')).toHaveLength(1);
  expect(await readLog(database.app, id)).toHaveLength(2);
});

test('several tickets are written together or not at all', async () => {
  const [one, other] = [await ticket(), await ticket()];
  const both = (also?: () => Promise<void>) =>
    append(
      database.app,
      [one, other].map((it) => ({ ticket: it, events: () => [said()] })),
      writing(),
      also,
    );
  const fails = () => Promise.reject(new Error('the letter cannot go out'));
  await expect(both(fails)).rejects.toThrow('the letter cannot go out');
  expect(await readLog(database.app, one)).toHaveLength(1);
  // In both orders at once, and nobody waits for the other for ever.
  await Promise.all(Array.from({ length: 10 }, () => both()));
  expect([(await readLog(database.app, one)).length, (await readLog(database.app, other)).length]).toEqual([11, 11]);
});

test('a correction counts in what the ticket is, and the first version stays readable', async () => {
  const id = await ticket(documented('Affected scope'), said());
  const wrong = (await readLog(database.app, id))[1]!;
  await write(id, { type: 'event.corrected', data: { of: wrong.id, void: true, occurredAt: null } });
  const state = (await stateIn(id))!;
  expect([state.fields, state.unanswered.length, state.seq]).toEqual([{}, 1, 4]);
  expect((await readLog(database.app, id))[1]).toEqual(wrong);
  expect(stateOf(await readLog(database.app, id))).toEqual(state);
});

test('only what people edit moves the version', async () => {
  const id = await ticket();
  const by = { ...writing(), actor: { kind: 'person' as const, id: uuidv7() } };
  await append(database.app, [{ ticket: id, events: () => [said(), became('open')] }], by);
  await write(id, became('waiting on client', 'ask the client'));
  expect((await stateIn(id))!.version).toBe(1);
});
