import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type pg from 'pg';
import { views } from '../../src/tickets/list-contract.ts';
import { formatNumber } from '../../src/tickets/number.ts';
import { listTickets } from '../../src/tickets/read/list-tickets.ts';
import type { BenchHub } from './bench-hub.ts';
import { type Called, call } from './call.ts';
import { newInteractions, newTickets } from './texts.ts';

/** What is asked by one caller: the hub's own paths, or those of another server. */
export interface Question {
  origin?: string;
  method?: 'GET' | 'POST';
  paths: readonly string[];
  bodies?: readonly string[];
}

let runs = 0;

/** One caller asks for a while, signed in as somebody of the desk; what writes is sent by the program. */
export const ask = (
  hub: BenchHub,
  { origin = hub.url, method = 'GET', ...rest }: Question,
  ms = 2000,
): Promise<Called> =>
  call({
    ...{ origin, method, ...rest, callers: 1, warmUpMs: 1000, ms, run: `ask-${++runs}` },
    headers: method === 'POST' ? hub.program : hub.person.headers,
  });

/** The four things that are done all day, as questions, on tickets that are there. */
export async function questions(hub: BenchHub): Promise<Record<'open' | 'read' | 'list' | 'say', Question>> {
  const { rows } = await hub.database.app.query<{ number: number }>(
    "select number from tickets.ticket where seq >= 12 and status <> 'closed' order by md5(number::text) limit 200",
  );
  const paths = rows.map((it) => `/api/v1/tickets/${formatNumber(it.number)}`);
  return {
    open: { method: 'POST', paths: ['/api/v1/tickets'], bodies: newTickets(200, hub.clients, Temporal.Now.instant()) },
    read: { paths },
    list: { paths: ['/api/v1/tickets?view=open&limit=50'] },
    say: { method: 'POST', paths: paths.map((it) => `${it}/interactions`), bodies: newInteractions(100) },
  };
}

/** A route that reads one row of a ticket by the same kind of pool, and does nothing else. */
export async function bareRoute({ database }: BenchHub): Promise<{ origin: string; close(): void }> {
  const app = new Hono().get('/bare', async (c) => {
    const text = 'select id, number, status from tickets.ticket order by number limit 1';
    const { rows } = await database.app.query<object>({ name: 'bare', text });
    return c.json(rows[0] ?? null);
  });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

/** Reads tickets in turn with the bare route, three times each; medians of the rounds. */
export async function oneTicket(hub: BenchHub, origin: string): Promise<Called & { bare: Called }> {
  const { read } = await questions(hub);
  const rounds: { own: Called; bare: Called }[] = [];
  for (let n = 0; n < 3; n++)
    rounds.push({ own: await ask(hub, read), bare: await ask(hub, { origin, paths: ['/bare'] }) });
  const { own, bare } = rounds.sort((a, b) => a.own.p95 / a.bare.p95 - b.own.p95 / b.bare.p95)[1]!;
  return { ...own, bare };
}

/** Of each view: what the API takes for its first page of 50, and what the statement takes alone; p95 in milliseconds. */
export async function lists(hub: BenchHub): Promise<{ view: string; api: Called; sql: number }[]> {
  const all: { view: string; api: Called; sql: number }[] = [];
  for (const view of views) {
    const api = await ask(hub, { paths: [`/api/v1/tickets?view=${view}&limit=50`] });
    all.push({ view, api, sql: await sqlAlone(hub, view) });
  }
  return all;
}

async function sqlAlone({ database: { app }, person }: BenchHub, view: (typeof views)[number]): Promise<number> {
  const asked: [string, unknown[]][] = [];
  const query = (text: string, values: unknown[]) => {
    asked.push([text, values]);
    return app.query(text, values);
  };
  await listTickets({ query } as unknown as pg.Pool, { view, limit: 50 }, { id: person.id, isCleared: false });
  const took: number[] = [];
  for (let round = 0; round < 200; round++) {
    const began = performance.now();
    for (const [text, values] of asked) await app.query(text, values);
    if (round >= 50) took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)]!;
}
