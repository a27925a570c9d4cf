import { createTransport } from 'nodemailer';
import type { Template } from '../template.ts';
import { compose } from './compose.ts';
import type { Dkim } from './dkim.ts';
import { addressIn, mailAddress } from './header-value.ts';
import type { Mail } from './relay.ts';

/** What every mail of this hub has in common. */
export interface Sender {
  /** `Support <support@example.com>` */
  from: string;
  dkim: Dkim | undefined;
  publicUrl: string;
}

/** What is different in each. */
export interface Letter {
  to: string;
  template: Template;
  /** With its angle brackets (RFC 5322). Fixed when the letter was written, so that one that comes twice is known for one. */
  messageId: string;
  writtenAt: Temporal.Instant;
}

/** Makes the mail as it goes over the line: the same letter gives the same words under the same Message-ID each time. */
export async function makeMail({ from, dkim, publicUrl }: Sender, letter: Letter): Promise<Mail> {
  const { to, template, messageId, writtenAt } = letter;
  const { message } = await transport.sendMail({
    from,
    to: mailAddress(to),
    messageId,
    date: new Date(writtenAt.epochMilliseconds),
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...compose(template, publicUrl),
    ...(dkim ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key.reveal() } } : {}),
  });
  return { from: addressIn(from), to, message: message as Buffer };
}

/** Makes the bytes and sends nothing; it reads no file and asks no address, whatever a field holds. */
const transport = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
});
