import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Chance } from '../secrets/chance.ts';
import { brokenLogs } from './broken-logs.ts';
import { drive } from './drive.ts';
import { type Follower, follow, hearingFindings } from './follower.ts';
import { findingsOf, type Operation, type Stored, unansweredOf } from './history.ts';
import { readStored } from './read-stored.ts';
import { modelFindings, type ReadTicket } from './small-model.ts';
import { commandsOf } from './ticket-traffic.ts';
import type { TwoHubs } from './two-hubs.ts';
import { verifyFindings } from './verify-findings.ts';

/** What came of it. */
export interface HubsRun {
  operations: Operation[];
  entries: number;
  /** How often the streams ended and were opened again. */
  returns: number;
  findings: string[];
}

/**
 * So many commands go to two hubs in turn, while one of them is replaced, the other killed, and somebody holds transactions open that
 * write; a follower at each hears all. Says where the answers, the logs, what was heard and a small model do not go together.
 */
export async function hubsRun(hubs: TwoHubs, count: number, chance: Chance): Promise<HubsRun> {
  const { urls, token, clients, pool } = hubs;
  const followers = await Promise.all(urls.map((url) => follow({ url, token })));
  const commands = commandsOf(chance.letters('abcdefghij', 12), count, clients);
  let isOver = false;
  const retry = { forMs: 120_000, waitMs: 200, timeoutMs: 20_000 };
  const driving = drive({ urls, token, commands, callers: 8, retry }).finally(() => {
    isOver = true;
  });
  const holding = holdOpen(pool, chance, () => isOver);
  await renewBoth(hubs, chance);
  const operations = await driving;
  await holding;
  const stored = await readStored({ url: urls[1], token, operations });
  await allHeard(followers, stored);
  const heard = followers.flatMap((it, n) => hearingFindings(`The follower of hub ${n + 1}`, it.heard, stored));
  const tickets = await readTickets(urls[0], token, Object.keys(stored));
  return {
    operations,
    entries: Object.values(stored).reduce((sum, log) => sum + log.length, 0),
    returns: followers.reduce((sum, it) => sum + it.returns(), 0),
    findings: [
      ...findingsOf(operations, stored),
      ...unansweredOf(operations),
      ...heard,
      ...modelFindings(commands, operations, tickets),
      ...(await brokenLogs(pool)),
      ...(await verifyFindings(hubs.dataDir, { DATABASE_URL: hubs.server.url() })),
    ],
  };
}

async function renewBoth({ renew }: TwoHubs, chance: Chance): Promise<void> {
  await sleep(300 + chance.number(500));
  await renew(0, 'SIGTERM');
  await sleep(chance.number(500));
  await renew(1, 'SIGKILL');
}

/** Transactions that have begun to write and take their time: what commits meanwhile is not read yet, and nothing of it is lost (F21). */
async function holdOpen(pool: pg.Pool, chance: Chance, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const client = await pool.connect();
    await client.query('begin; select pg_current_xact_id()');
    await sleep(chance.number(400));
    await client.query('commit');
    client.release();
    await sleep(chance.number(100));
  }
}

/** The last entries come a moment after the last answer. */
async function allHeard(followers: readonly Follower[], stored: Stored): Promise<void> {
  const wanted = Object.values(stored).reduce((sum, log) => sum + log.length, 0);
  const deadline = Date.now() + 15_000;
  while (followers.some((it) => it.heard.length < wanted) && Date.now() < deadline) await sleep(50);
  await sleep(200);
  for (const it of followers) await it.stop();
}

async function readTickets(url: string, token: string, numbers: readonly string[]): Promise<ReadTicket[]> {
  const tickets: ReadTicket[] = [];
  for (const number of numbers) {
    const answer = await fetch(`${url}/api/v1/tickets/${number}`, { headers: { authorization: `Bearer ${token}` } });
    tickets.push((await answer.json()) as ReadTicket);
  }
  return tickets;
}
