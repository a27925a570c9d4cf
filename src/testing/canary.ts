import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on this machine that notes whoever as much as connects to it. */
export interface Canary {
  url: string;
  port: number;
  hits: number;
  close(): void;
}

export async function startCanary(
  listener: RequestListener = (_, answer) => answer.end('sings'),
  host = '127.0.0.1',
): Promise<Canary> {
  const server = createServer(listener).listen(0, host);
  await new Promise((ready, failed) => server.once('listening', ready).once('error', failed));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const canary: Canary = { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, port, hits: 0, close };
  server.on('connection', () => canary.hits++);
  return canary;
}
