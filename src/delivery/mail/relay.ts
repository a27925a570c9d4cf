import { type Outcome, outcomeOf, type SmtpError, told } from './outcome.ts';
import type { RelayAddress } from './relay-address.ts';
import { type Limits, withServer } from './with-server.ts';

/** A mail as it goes over the line. */
export interface Mail {
  from: string;
  to: string;
  /** RFC 5322, signed. */
  message: Buffer;
}

/** Every stage has half a minute. */
export const LIMITS: Limits = { stageMs: 30_000 };

/** Hands a mail to the server; nothing is thrown, whatever the server does. */
export async function handOver(
  address: RelayAddress,
  { from, to, message }: Mail,
  signal: AbortSignal,
  limits: Limits = LIMITS,
): Promise<Outcome> {
  try {
    const response = await withServer(address, limits, signal, async (server, stage) => {
      const envelope = { from, to: [to], size: message.length };
      // The answers to MAIL, RCPT, DATA and the mail itself.
      const said = await stage<{ response: string }>(4, 'take the mail', (done) => {
        server.send(envelope, message, (error, info) => done(error, info));
      });
      return said.response;
    });
    return { kind: 'taken', says: told(response, address) };
  } catch (error) {
    return outcomeOf(error as SmtpError, address);
  }
}

/** Whether the server lets the hub in, up to where a mail would begin. Throws what keeps it from that, in words. */
export async function askRelay(address: RelayAddress, limits: Limits = LIMITS): Promise<void> {
  await withServer(address, limits, new AbortController().signal, async () => {}).catch((error: SmtpError) => {
    throw new Error(outcomeOf(error, address).says);
  });
}
