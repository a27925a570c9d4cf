import { beforeEach, vi } from 'vitest';
import type { LogEntry } from '../tickets/event-contract.ts';
import type { TicketList } from '../tickets/list-contract.ts';
import type { FullTicket, NarrowTicket } from '../tickets/ticket-contract.ts';
import { FakeStream } from './fake-stream.ts';
import { COMPANY, companyOf, ticketOf } from './ticket-answers.ts';

/** What stands behind the screens of tickets in tests: what they read, what they sent, and what is answered to that. */
export interface TicketServer {
  list: TicketList;
  ticket: FullTicket | NarrowTicket;
  log: LogEntry[];
  permissions: string[];
  /** Other answers to reading, by path. */
  reads: Record<string, unknown>;
  /** `POST /tickets {"kind": …}` of what was sent, with the headers that matter. */
  sent: { line: string; key: string | undefined; ifMatch: string | undefined; body: Record<string, unknown> }[];
  /** Answers to what is sent, by method and path; 200 where there is none. */
  answers: Record<string, () => Response>;
  asked: string[];
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
}

const WORKING = ['tickets.read', 'tickets.open', 'tickets.work', 'clients.read', 'people.read'];

/** A server for each test anew; a stream that the test speaks for. */
export function ticketServer(): TicketServer {
  const server = {} as TicketServer;
  beforeEach(() => {
    vi.stubGlobal('EventSource', FakeStream);
    localStorage.clear();
    Object.assign(server, {
      ...{ list: { tickets: [], next: null }, ticket: ticketOf(), log: [], permissions: [...WORKING] },
      ...{ reads: {}, sent: [], answers: {}, asked: [] },
    });
    return () => vi.unstubAllGlobals();
  });
  server.fetch = async (input, { method = 'GET', body, headers } = {}) => {
    const { pathname, search } = new URL(String(input), 'http://hub.test');
    const path = pathname.replace('/api/v1', '');
    if (method !== 'GET') return receive(server, { line: `${method} ${path}`, body, headers: new Headers(headers) });
    server.asked.push(path + search);
    const answer = readsOf(server)[path];
    return answer === undefined ? Response.json({}, { status: 404 }) : Response.json(answer);
  };
  return server;
}

function receive(server: TicketServer, given: { line: string; body: unknown; headers: Headers }): Response {
  server.sent.push({
    line: given.line,
    key: given.headers.get('idempotency-key') ?? undefined,
    ifMatch: given.headers.get('if-match') ?? undefined,
    body: given.body ? (JSON.parse(String(given.body)) as Record<string, unknown>) : {},
  });
  const written = { id: 'ticket-1', number: 'INC-000001', seq: 9, version: 9, events: [] };
  return server.answers[given.line]?.() ?? Response.json(written);
}

const readsOf = (server: TicketServer): Record<string, unknown> => ({
  '/me': {
    ...{ id: 'ana', kind: 'person', name: 'Ana Santos', roles: ['t1'], zone: 'Asia/Manila' },
    permissions: server.permissions,
  },
  '/people': { people: [personOf('ana', 'Ana Santos'), personOf('ben', 'Ben Cruz')] },
  '/tickets': server.list,
  [`/tickets/${server.ticket.number}`]: server.ticket,
  [`/tickets/${server.ticket.number}/events`]: {
    number: server.ticket.number,
    asOf: null,
    ticket: null,
    events: server.log,
    next: null,
  },
  '/companies': { companies: [{ ...companyOf(), place: 'Cebu City', number: 'C-1' }], total: 1, next: null },
  [`/companies/${COMPANY}`]: companyOf(),
  ...server.reads,
});

const personOf = (id: string, name: string) => ({
  ...{ id, name, email: '', roles: ['t1'], teams: [], state: 'active', zone: 'Asia/Manila' },
  ...{ hasTwoFactor: false, lastSeen: null },
});

/** A refusal of the server. */
export const refused =
  (status: number, detail: string, more: object = {}) =>
  () =>
    Response.json({ status, code: 'no', detail, remedy: 'Do it.', ...more }, { status });
