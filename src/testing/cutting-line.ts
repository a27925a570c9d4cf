import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** Where a line to a mail server breaks. */
export const CUTS = ['connect', 'greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'mid-body', 'after the final dot'] as const;
export type Cut = (typeof CUTS)[number];

/** A line to a server that breaks at one place as often as it is told, and holds then. */
export interface CuttingLine {
  port: number;
  /** How often it broke. */
  breaks: number;
  close(): Promise<void>;
}

/** Stands before the server at `port` on this machine. */
export async function cuttingLine(port: number, cut: Cut, times: number): Promise<CuttingLine> {
  const open = new Set<Socket>();
  const it = { breaks: 0 };
  const server = createServer((client) => {
    const isBroken = it.breaks < times;
    const destroy = () => {
      if (isBroken && !client.destroyed) it.breaks += 1;
      client.destroy();
    };
    client.on('error', () => {});
    open.add(client);
    if (isBroken && cut === 'connect') return destroy();
    const upstream = connect(port, '127.0.0.1');
    open.add(upstream);
    upstream.on('error', () => {});
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    const seen = { sent: '' };
    client.on('data', (chunk) => {
      seen.sent += chunk.toString('latin1');
      if (isBroken && breaksAtSent(cut, seen.sent)) return destroy();
      // Half of a mail arrives, the rest never does.
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (isBroken && breaksAtAnswer(cut, seen.sent)) return destroy();
      client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return Object.assign(it, {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  });
}

const COMMANDS: Partial<Record<Cut, RegExp>> = {
  EHLO: /^EHLO /m,
  MAIL: /^MAIL FROM:/m,
  RCPT: /^RCPT TO:/m,
  DATA: /^DATA\r\n/m,
};

function breaksAtSent(cut: Cut, sent: string): boolean {
  if (cut === 'mid-body') return /^DATA\r\n[\s\S]{50,}/m.test(sent);
  return COMMANDS[cut]?.test(sent) ?? false;
}

/** What the server says is kept: it has greeted, or taken the mail, and the hub never hears of it. */
function breaksAtAnswer(cut: Cut, sent: string): boolean {
  if (cut === 'greeting') return true;
  return cut === 'after the final dot' && sent.includes('\r\n.\r\n');
}
