import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EnteredDesk, enterDesk } from '../testing/faults/enter-desk.ts';
import { type ExternalPostgres, externalPostgres } from '../testing/faults/external-postgres.ts';
import { COMMIT, type LineFault } from '../testing/faults/line-fault.ts';
import { type PostgresProxy, postgresProxy } from '../testing/faults/tcp-proxy.ts';
import { signInTo } from '../testing/first-account.ts';
import { type RunningHub, startHub } from '../testing/running-hub.ts';

// A hub whose line to the database breaks when a write is sent, before its answer is there: whoever asked sends it again under its key.

let server: ExternalPostgres;
let proxy: PostgresProxy;
let hub: RunningHub;
let desk: EnteredDesk;
beforeAll(async () => {
  server = await externalPostgres();
  proxy = await postgresProxy({ host: server.socketDir });
  hub = await startHub({ env: { DATABASE_URL: server.url(proxy.address) } });
  desk = await enterDesk({ url: hub.url, ...(await signInTo(hub)) });
});
afterAll(async () => {
  await hub?.stop();
  await proxy?.close();
  await server?.stop();
});

interface Written {
  number: string;
  version: number;
  seq: number;
}

function ask(method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${desk.token}`, 'content-type': 'application/json', ...more };
  return fetch(`${hub.url}/api/v1/tickets${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

const newTicket = () => ({
  ...{ kind: 'incident', channel: 'mail', company: desk.clients[0]!.company, subject: 'Dispatch page stays empty' },
  ...{ contactedAt: new Date(Date.now() - 60_000).toISOString(), impact: 'several', urgency: 'work stopped' },
});
async function opened(): Promise<Written> {
  const answer = await ask('POST', '', newTicket());
  expect(answer.status).toBe(200);
  return (await answer.json()) as Written;
}
const logOf = async (number: string) =>
  ((await (await ask('GET', `/${number}/events`)).json()) as { events: { type: string }[] }).events;
const count = async () => ((await (await ask('GET', '?limit=100')).json()) as { tickets: unknown[] }).tickets.length;

/** What is asked, and how often it stands in the log of a ticket or, of what opens one, in the list. */
type Case = () => Promise<{ send(key: string): Promise<Response>; effects(): Promise<number> }>;
const timesOf = (number: string, type: string) => async () =>
  (await logOf(number)).filter((it) => it.type === type).length;

const CASES: Record<string, { statement: RegExp; case: Case }> = {
  'opening a ticket': {
    statement: /^tickets-store\b/,
    case: async () => {
      const [before, body] = [await count(), newTicket()];
      const send = (key: string) => ask('POST', '', body, { 'idempotency-key': key });
      return { send, effects: async () => (await count()) - before };
    },
  },
  'saying something': {
    statement: /^tickets-store\b/,
    case: async () => {
      const { number } = await opened();
      const note = { direction: 'internal', text: 'Nothing in the log of the server.' };
      const send = (key: string) => ask('POST', `/${number}/interactions`, note, { 'idempotency-key': key });
      return { send, effects: timesOf(number, 'interaction.recorded') };
    },
  },
  'changing a field': {
    statement: /^tickets-store\b/,
    case: async () => {
      const { number, version } = await opened();
      const headers = { 'if-match': `"${version}"` };
      const body = { fields: { 'Affected scope': { text: 'All dispatchers in Cebu' } } };
      const send = (key: string) => ask('PATCH', `/${number}`, body, { ...headers, 'idempotency-key': key });
      return { send, effects: timesOf(number, 'field.documented') };
    },
  },
  'taking it': {
    statement: /^tickets-store\b/,
    case: async () => {
      const { number } = await opened();
      const send = (key: string) => ask('POST', `/${number}/actions/take`, {}, { 'idempotency-key': key });
      return { send, effects: timesOf(number, 'status.changed') };
    },
  },
  'linking two, in one transaction': {
    statement: COMMIT,
    case: async () => {
      const [one, other] = [await opened(), await opened()];
      const body = { to: other.number, kind: 'related' };
      const send = (key: string) => ask('POST', `/${one.number}/links`, body, { 'idempotency-key': key });
      const both = [timesOf(one.number, 'ticket.linked'), timesOf(other.number, 'ticket.linked')];
      return { send, effects: async () => ((await both[0]!()) + (await both[1]!())) / 2 };
    },
  },
};

/** Sends it while the line breaks. Where what else the hub does was hit instead, it is sent with another ticket. */
async function brokenOff({ kind, statement, made }: { kind: LineFault['kind']; statement: RegExp; made: Case }) {
  for (let tries = 1; ; tries++) {
    const [{ send, effects }, key] = [await made(), crypto.randomUUID()];
    const before = await effects();
    const struck = proxy.strike({ kind, statement } as LineFault);
    const first = await send(key);
    await struck;
    if (first.status === 503 || tries === 40) return { first, send, before, effects, key };
  }
}

const faults: LineFault['kind'][] = ['after', 'before'];
const all = Object.entries(CASES).flatMap(([what, it]) => faults.map((kind) => ({ what, kind, ...it })));

test.each(all)(
  'F03 $what: the line breaks $kind the server has done it, the answer is 503, and the same again has one effect',
  async ({ kind, statement, case: made }) => {
    const { first, send, before, effects, key } = await brokenOff({ kind, statement, made });
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '2']);
    let again = await send(key);
    for (let tries = 0; again.status === 503 && tries < 50; tries++) {
      await sleep(100);
      again = await send(key);
    }
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, kind === 'after' ? 'true' : null]);
    expect((await effects()) - before).toBe(1);
  },
);
