import { hostname } from 'node:os';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { RelayAddress } from './relay-address.ts';

export interface Limits {
  /** How long the server may take for each stage: to let us in, to sign us in, to answer each command of a mail. */
  stageMs: number;
  /** Certificates to trust beside those that Node trusts; for tests. */
  ca?: string;
}

/** Waits for the answer to a callback, for so many stages' time; fails also where the line breaks or the hub stops. */
export type Stage = <T>(times: number, what: string, run: (done: Done<T>) => void) => Promise<T>;
type Done<T> = (error: Error | null | undefined, result?: T) => void;

/** Works with a server that has let the hub in. The line is closed afterwards, whatever came of it. */
export async function withServer<T>(
  address: RelayAddress,
  limits: Limits,
  signal: AbortSignal,
  work: (server: SMTPConnection, stage: Stage) => Promise<T>,
): Promise<T> {
  const { user, password } = address;
  const server = new SMTPConnection(optionsOf(address, limits));
  const broken = brokenLine(server, signal);
  const stage: Stage = (times, what, run) => {
    const answer = new Promise<never>((resolve, reject) =>
      run((error, it) => (error ? reject(error) : resolve(it as never))),
    );
    return within(Promise.race([answer, broken.promise]), times * limits.stageMs, what);
  };
  try {
    await stage(1, 'let the hub in', (done) => server.connect(done));
    if (user) await stage(1, 'sign the hub in', (done) => server.login({ user, pass: password?.reveal() ?? '' }, done));
    const result = await work(server, stage);
    server.quit();
    setTimeout(() => server.close(), limits.stageMs).unref();
    return result;
  } catch (error) {
    server.close();
    throw error;
  } finally {
    broken.end();
  }
}

function optionsOf({ host, port, isSecure, mayBeClear }: RelayAddress, { stageMs, ca }: Limits) {
  return {
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && !mayBeClear,
    // What runs on this machine often offers STARTTLS with a certificate that nobody signed.
    ignoreTLS: !isSecure && mayBeClear,
    name: hostname(),
    connectionTimeout: stageMs,
    greetingTimeout: stageMs,
    socketTimeout: stageMs,
    dnsTimeout: stageMs,
    maxResponseSize: 10_000,
    allowInternalNetworkInterfaces: true,
    tls: { minVersion: 'TLSv1.2' as const, ...(ca ? { ca } : {}) },
  };
}

/** Fails as soon as the line breaks or the hub stops. */
function brokenLine(server: SMTPConnection, signal: AbortSignal) {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  server.on('error', reject);
  // What the server said last is told a moment after the line is closed.
  server.on('end', () => setImmediate(reject, new Error('The server closed the connection.')));
  const stop = () => reject(new Error('The hub stopped before the server had answered.'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  return { promise, end: () => signal.removeEventListener('abort', stop) };
}

/** A server that says one byte a second is never silent, so each stage has a time of its own besides. */
async function within<T>(answer: Promise<T>, ms: number, what: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const seconds = Math.round(ms / 1000);
  const timer = setTimeout(() => reject(new Error(`The server took more than ${seconds} seconds to ${what}.`)), ms);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}
