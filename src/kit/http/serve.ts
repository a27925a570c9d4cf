import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../refusal.ts';

/** A web server that is listening. */
export interface Serving {
  /** The port it got; of interest when 0 was asked for. */
  port: number;
  /** Takes no new connection, lets running requests end, and cuts what is left after the patience. */
  close(patienceMs?: number): Promise<void>;
}

/** Listens, or refuses with what to do: the port is taken, not allowed, or the address is not this machine's. */
export async function serve(
  listener: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Serving> {
  const server = createServer(listener);
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: (patienceMs = 20_000) => close(server, patienceMs),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function close(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
    // A connection whose request ends now would be kept for the next one, which must not come.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}

const LISTEN_PROBLEMS: Record<string, (host: string, port: number) => { message: string; remedy: string }> = {
  EADDRINUSE: (host, port) => ({
    message: `Port ${port} on ${host} is in use by another program, or by a hub that is already running.`,
    remedy: `Stop that program, or start on another port: npm start -- --port ${port === 65535 ? 7011 : port + 1}`,
  }),
  EACCES: (_host, port) => ({
    message: `This user may not listen on port ${port}.`,
    remedy: 'Ports below 1024 belong to root; use one above, such as 7010, behind a reverse proxy.',
  }),
  EADDRNOTAVAIL: (host) => ({
    message: `${host} is not an address of this machine.`,
    remedy: 'Set HOST to 127.0.0.1 (this machine only) or 0.0.0.0 (every network).',
  }),
  ENOTFOUND: (host) => ({
    message: `The name ${host} is not known.`,
    remedy: 'Set HOST to 127.0.0.1 (this machine only) or 0.0.0.0 (every network).',
  }),
};

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const known = error.code ? LISTEN_PROBLEMS[error.code] : undefined;
  return known ? new Refusal({ code: 'listen', status: 503, ...known(host, port), cause: error }) : error;
}
