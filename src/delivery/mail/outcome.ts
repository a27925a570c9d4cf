import { hideInText } from '../../kit/hide-secrets.ts';
import { printable } from '../../kit/printable.ts';
import type { RelayAddress } from './relay-address.ts';

/** What came of handing a mail over. `says` is what the server answered, or what kept it from answering. */
export type Outcome =
  | { kind: 'taken'; says: string }
  /** The server will never take it for this recipient. */
  | { kind: 'refused'; says: string }
  /** Not now; or nobody knows, because the line broke before the last answer. */
  | { kind: 'later'; says: string };

/** What nodemailer says of a failure besides its message. */
export interface SmtpError extends Error {
  command?: string;
  /** The whole answer of the server, and its code. */
  response?: string;
  responseCode?: number;
}

/**
 * A 5xx says "never" only where it is about the recipient or the mail. Where it is about the hub (who may sign in, who may send), the
 * operator puts it right, and the mail waits.
 */
export function outcomeOf(error: SmtpError, address: Pick<RelayAddress, 'password'>): Outcome {
  const { responseCode = 0, command = '', response, message } = error;
  const isForGood = responseCode >= 500 && responseCode < 600 && /^(RCPT TO|DATA)$/.test(command);
  return { kind: isForGood ? 'refused' : 'later', says: told(response || message, address) };
}

/** A server may repeat what it was sent, so secrets are taken out of its answers. */
export function told(text: string, { password }: Pick<RelayAddress, 'password'>): string {
  const secret = password?.reveal();
  const open = secret ? text.replaceAll(secret, '[redacted]') : text;
  return printable(hideInText(open)).slice(0, 500);
}
