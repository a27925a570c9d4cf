import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';

/** What a desk does wrong. */
export type Wrong =
  /** Confirms, and keeps nothing. */
  | 'loses'
  /** Forgets keys: does again what is sent again. */
  | 'forgets keys'
  /** Refuses, and does it. */
  | 'does what it refuses'
  /** Writes at the beginning of a log what comes last. */
  | 'turns around'
  /** Lets edits through that were made from an older version. */
  | 'overwrites';

interface Event {
  id: string;
  seq: number;
  type: string;
  data: object;
  texts: unknown;
}
interface Ticket {
  number: string;
  version: number;
  events: Event[];
}

export interface FalseDesk {
  url: string;
  /** Commands that reached it, tries again counted. */
  asked(): number;
  close(): Promise<void>;
}

type Env = { Bindings: HttpBindings };

/**
 * A desk in memory with the routes of tickets, to try the drive and the checker on: every third command is done and its line cut before
 * the answer, every fourth is refused with 503 and not done. What it does wrong, it does at every fifth command or wherever it can.
 */
export async function falseDesk(wrong?: Wrong): Promise<FalseDesk> {
  const tickets = new Map<string, Ticket>();
  const answered = new Map<string, object>();
  const counts = { asked: 0, events: 0 };
  const app = new Hono<Env>().basePath('/api/v1/tickets');

  app.get('/', (c) => c.json({ tickets: [...tickets.values()].map(({ number }) => ({ number })), next: null }));
  app.get('/:number', (c) => c.json({ version: tickets.get(c.req.param('number'))!.version }));
  app.get('/:number/events', (c) => {
    const after = Number(c.req.query('after'));
    const log = tickets.get(c.req.param('number'))!.events.filter((it) => it.seq > after);
    return c.json({ events: log.slice(0, 5), next: log.length > 5 ? after + 5 : null });
  });
  app.on(['POST', 'PATCH'], ['/', '/:number', '/:number/*'], async (c) => {
    const nth = ++counts.asked;
    if (nth % 4 === 0) return c.text('no database', 503, { 'retry-after': '1' });
    const answer = await perform(c, nth % 5 === 0 ? wrong : undefined);
    if (nth % 3 === 0) c.env.incoming.socket.destroy();
    return answer;
  });

  async function perform(c: Context<Env>, now: Wrong | undefined): Promise<Response> {
    const key = c.req.header('idempotency-key')!;
    const before = wrong === 'forgets keys' ? undefined : answered.get(key);
    if (before) return c.json(before);
    const number = c.req.param('number') ?? `INC-${String(tickets.size + 1).padStart(6, '0')}`;
    const ticket = tickets.get(number) ?? { number, version: 1, events: [] };
    const isEdit = c.req.method === 'PATCH';
    const isStale = isEdit && c.req.header('if-match') !== `"${ticket.version}"`;
    if (isStale && wrong !== 'overwrites') return c.text('conflict', 409);
    if (now === 'loses') return c.json({ number, version: ticket.version, seq: ticket.events.length });
    tickets.set(number, ticket);
    const event = { id: `event ${++counts.events}`, seq: 0, type: c.req.path, data: {}, texts: await c.req.json() };
    if (now === 'turns around') ticket.events.splice(1, 0, event);
    else ticket.events.push(event);
    for (const [at, it] of ticket.events.entries()) it.seq = at + 1;
    if (isEdit) ticket.version = isStale ? ticket.version : ticket.version + 1;
    if (now === 'does what it refuses') return c.text('no', 422);
    // Its own place is not told, so that the order alone is what is found wrong.
    const answer = { number, version: ticket.version, events: [event.id] };
    answered.set(key, answer);
    return c.json(answer);
  }

  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => counts.asked,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
