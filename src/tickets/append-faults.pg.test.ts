import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { openPool } from '../kit/db/pools.ts';
import { uuidv7 } from '../kit/ids.ts';
import { findingsOf, type Operation, type StoredEvent } from '../testing/faults/history.ts';
import type { LineFault } from '../testing/faults/line-fault.ts';
import { faultChance } from '../testing/faults/seeded.ts';
import { type PostgresProxy, postgresProxy } from '../testing/faults/tcp-proxy.ts';
import { testDatabase } from '../testing/test-database.ts';
import { opened, said } from '../testing/ticket-events.ts';
import { append, type Change } from './append.ts';
import { stateOf } from './corrected.ts';
import { firstBreak } from './log/chain.ts';
import { readLog, readStates } from './log/store.ts';

const database = testDatabase();
const clock = standingClock('2026-11-23T01:30:00.000Z');
const writing = () => ({ actor: { kind: 'hub' as const }, now: clock.now(), edition: 7 });
let proxy: PostgresProxy;
let pool: pg.Pool;
beforeAll(async () => {
  const { host, port, user, password = '', database: name = '' } = new pg.Client(database.address.as('hub_app'));
  proxy = await postgresProxy({ host, port });
  pool = openPool({ ...proxy.address, user, password, database: name }, { max: 4, statementTimeoutMs: 5000 });
});
afterAll(async () => {
  await pool?.end();
  await proxy?.close();
});

/** Cuts the line again and again while the work goes on, at moments and places of chance. */
async function underCuts<T>(run: string, work: () => Promise<T>): Promise<{ result: T; cuts: number }> {
  const chance = faultChance(run);
  const statement = /^(tickets-store\b|commit\b)/i;
  const faults = (): LineFault[] => [
    { kind: 'after', statement },
    { kind: 'before', statement },
    { kind: 'at-byte', bytes: chance.number(20_000) },
  ];
  let [isOver, cuts] = [false, 0];
  const done = work().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await Promise.race([proxy.strike(chance.pick(faults())), done]);
    if (!isOver) cuts += 1;
    await sleep(chance.number(120));
  }
  return { result: await done, cuts };
}

/** Says something on tickets, one write after the other; whoever does not hear how it ended knows nothing. */
async function writer(caller: string, tickets: readonly string[], count: number): Promise<Operation[]> {
  const seen: Operation[] = [];
  for (let n = 0; n < count; n++) {
    const key = uuidv7();
    // The id of the contact stands for who said it, and is how the entry is known again.
    const change = (ticket: string): Change => ({ ticket, events: () => [said({ contact: key })] });
    const on = n % 3 === 0 ? tickets : [tickets[n % tickets.length]!];
    const sentAt = performance.now();
    const written = await append(pool, on.map(change), writing()).catch(() => undefined);
    const answeredAt = performance.now();
    for (const ticket of on) {
      const events = written?.find(({ state }) => state.id === ticket)?.events.map((it) => it.id);
      const answer = events ? { status: 200, number: ticket, events } : ('unknown' as const);
      seen.push({ caller, key: `${key} ${ticket}`, operation: 'say', ticket, sentAt, answeredAt, answer });
    }
  }
  return seen;
}

test('F03 the line is cut while many write: what was confirmed is there once and in order, and several tickets go together', async () => {
  const tickets = [uuidv7(), uuidv7(), uuidv7()];
  for (const [n, ticket] of tickets.entries())
    await append(database.app, [{ ticket, events: () => [opened({ number: n + 1 })] }], writing());
  const { result, cuts } = await underCuts('append', () =>
    Promise.all(['a', 'b', 'c', 'd'].map((caller) => writer(caller, tickets, 25))),
  );
  // A server whose client is gone may still be about to write; it holds the table until it has.
  await database.owner.query('begin; lock table tickets.ticket in exclusive mode; commit');
  const stored: Record<string, StoredEvent[]> = {};
  for (const ticket of tickets) {
    const log = await readLog(database.app, ticket);
    expect(firstBreak(log)).toBeUndefined();
    expect((await readStates(database.app, [ticket])).get(ticket)).toEqual(stateOf(log));
    stored[ticket] = log.map(({ seq, id, type, data }) => {
      const key = 'contact' in data && type === 'interaction.recorded' ? `${data.contact} ${ticket}` : undefined;
      return { seq, id, what: type, key };
    });
  }
  const operations = result.flat();
  expect(findingsOf(operations, stored)).toEqual([]);
  expect(cuts).toBeGreaterThan(10);
  const unknown = new Set(operations.filter((it) => it.answer === 'unknown').map((it) => it.key));
  const isThere = (key: string) => Object.values(stored).some((log) => log.some((it) => it.key === key));
  // Of those that nobody knows of, some were done and some were not.
  expect(new Set([...unknown].map(isThere))).toEqual(new Set([true, false]));
  for (const all of Map.groupBy(operations, (it) => it.key.split(' ')[0]!).values())
    expect(new Set(all.map((it) => isThere(it.key))).size).toBe(1);
}, 60_000);
