import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type pg from 'pg';
import { type LineFault, lineJudge } from './line-fault.ts';
import { type Frame, framesOf, isRequestForTls } from './postgres-frames.ts';

/** A line on this machine before a PostgreSQL, not under TLS. */
export interface PostgresProxy {
  /** What a pool or a client connects to instead; user, password and database stay. */
  address: { host: string; port: number };
  /** Has this befall the next connection that comes to such a place, once. Resolves when it has. */
  strike(fault: LineFault): Promise<void>;
  /** Lets each message wait for so long, in both directions, from now on. */
  delay(ms: number): void;
  close(): Promise<void>;
}

/** Stands before the server that this configuration reaches, over its socket or over TCP. */
export async function postgresProxy({ host = '127.0.0.1', port = 5432 }: pg.ClientConfig): Promise<PostgresProxy> {
  const upstream = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
  const line: Line = { pending: undefined, delayMs: 0 };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const backend = connect(upstream);
    for (const socket of [client, backend]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    join(client, backend, line);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    strike: (fault) =>
      new Promise((struck) => {
        line.pending = { fault: { ...fault }, struck };
      }),
    delay: (ms) => {
      line.delayMs = ms;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What is to befall, and how slow the line is. */
interface Line {
  pending: { fault: LineFault; struck: () => void } | undefined;
  delayMs: number;
}

/** Lets the messages of a connection pass one at a time, each looked at before. */
function join(client: Socket, backend: Socket, line: Line): void {
  const connection: Connection = { client, backend, line, held: [], isOver: false, judge: lineJudge() };
  for (const [from, socket] of [['client', client] as const, ['server', backend] as const]) {
    const frames = framesOf(from);
    socket.on('data', (chunk: Buffer) => {
      for (const frame of frames(chunk)) take(connection, frame);
    });
    socket.on('close', () => connection.isOver || (from === 'client' ? backend : client).end());
  }
}

interface Connection {
  client: Socket;
  backend: Socket;
  line: Line;
  /** Messages of the server that the client does not see yet. */
  held: Frame[];
  /** It was cut, or is a black hole. */
  isOver: boolean;
  judge: ReturnType<typeof lineJudge>;
}

function take(connection: Connection, frame: Frame): void {
  const { client, line } = connection;
  if (frame.from === 'client' && isRequestForTls(frame.bytes)) client.write('N');
  else if (line.delayMs > 0) setTimeout(() => pass(connection, frame), line.delayMs);
  else pass(connection, frame);
}

function pass(connection: Connection, frame: Frame): void {
  const { client, backend, line, held, judge } = connection;
  if (connection.isOver) return;
  const to = frame.from === 'client' ? backend : client;
  const verdict = judge(frame, line.pending?.fault);
  if (verdict === 'hold') held.push(frame);
  else if (verdict === 'pass')
    for (const it of frame.from === 'server' ? [...held.splice(0), frame] : [frame]) send(to, it.bytes);
  else strike(connection, to, frame.bytes.subarray(0, verdict.lastBytes));
}

function strike(connection: Connection, to: Socket, last: Buffer): void {
  const { client, backend, line } = connection;
  const { fault, struck } = line.pending!;
  connection.isOver = true;
  line.pending = undefined;
  if (last.length > 0) send(to, last);
  if (fault.kind !== 'black-hole') for (const socket of [client, backend]) socket.destroySoon();
  struck();
}

const send = (to: Socket, bytes: Buffer) => void (to.destroyed || to.write(bytes));
