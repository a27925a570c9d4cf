import type pg from 'pg';
import { expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { opened, said } from '../../testing/ticket-events.ts';
import { append } from '../append.ts';
import { AttemptTaken } from '../attempts/attempt.ts';
import { firstBreak } from './chain.ts';
import { readLog } from './store.ts';

const database = testDatabase();
const now = Temporal.Instant.from('2026-11-23T01:30:00Z');
const writing = { actor: { kind: 'hub' as const }, now, edition: 7 };
let numbers = 0;

/** A pool that counts the statements which store, and may lose the line at one of them, as if the server had gone. */
function watched(lose?: 'before' | 'after') {
  const seen = { stores: 0 };
  const query = async (config: pg.QueryConfig) => {
    if (config.name === 'tickets-store') seen.stores++;
    const isLost = lose && config.name === 'tickets-store' && seen.stores === 2;
    if (isLost && lose === 'before') throw new Error('Connection terminated unexpectedly');
    const result = await database.app.query(config);
    if (isLost) throw new Error('Connection terminated unexpectedly');
    return result;
  };
  return { seen, pool: { query } as unknown as pg.Pool };
}

const ACTOR = uuidv7();

interface Given {
  company?: string;
  key?: string;
}

/** Opens tickets at one moment; gives their ids and what became of each. */
async function openAll(pool: pg.Pool, all: readonly Given[]) {
  const ids = all.map(() => uuidv7());
  const done = await Promise.allSettled(
    all.map(({ company = null, key }, n) => {
      const events = () => [opened({ number: ++numbers, company }), said()];
      const remember = key === undefined ? undefined : () => attempt(key);
      return append(pool, [{ ticket: ids[n]!, events, isNew: true }], writing, undefined, remember);
    }),
  );
  return { ids, done };
}

const attempt = (key: string) => ({
  ...{ actor: ACTOR, route: 'POST /tickets', key },
  ...{ asked: '0'.repeat(64), status: 200, answer: {}, at: now.toString() },
});

const logs = (ids: readonly string[]) => Promise.all(ids.map((id) => readLog(database.app, id)));

test('tickets that wait to be stored are stored together, each with its own whole log', async () => {
  const { seen, pool } = watched();
  const { ids, done } = await openAll(pool, Array<Given>(40).fill({}));
  expect(done.every((it) => it.status === 'fulfilled')).toBe(true);
  expect(seen.stores).toBe(2);
  for (const log of await logs(ids)) {
    expect(log.map((it) => it.seq)).toEqual([1, 2]);
    expect(firstBreak(log)).toBeUndefined();
  }
});

test('one that cannot be stored hinders none of those with which it waited', async () => {
  const { ids, done } = await openAll(watched().pool, [{}, {}, { company: uuidv7() }, {}]);
  expect(done.map((it) => it.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(done[2]).toMatchObject({ reason: { constraint: 'ticket_company_fkey' } });
  expect((await logs(ids)).map((it) => it.length)).toEqual([2, 2, 0, 2]);
});

test('of two under one key one is stored, and the other is told so', async () => {
  const { ids, done } = await openAll(watched().pool, [{}, { key: 'same' }, { key: 'same' }, { key: 'other' }]);
  expect(done.map((it) => it.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect((done[2] as PromiseRejectedResult).reason).toBeInstanceOf(AttemptTaken);
  expect((await logs(ids)).map((it) => it.length)).toEqual([2, 2, 0, 2]);
});

test.each(['before', 'after'] as const)(
  'where the line breaks %s they were stored, all of them are told, and nothing is stored a second time',
  async (when) => {
    const { seen, pool } = watched(when);
    const { ids, done } = await openAll(pool, [{}, {}, {}]);
    expect(done.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(seen.stores).toBe(2);
    const stored = when === 'after' ? 2 : 0;
    expect((await logs(ids)).map((it) => it.length)).toEqual([2, stored, stored]);
  },
);
