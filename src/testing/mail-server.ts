import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server got it. */
export interface Received {
  from: string;
  to: string[];
  /** With the headers, as it came over the line. */
  raw: string;
  messageId: string;
  /** The plain text, decoded. */
  text: string;
  isEncrypted: boolean;
}

/** A real mail server on a port of its own, which a test tells what to answer. */
export interface MailServer {
  port: number;
  /** As SMTP_URL. */
  url: string;
  received: Received[];
  /** Thrown at RCPT for this recipient, or after the mail: an answer with a code. Undefined takes the mail. */
  answer: {
    rcpt?: (to: string) => Error | undefined;
    data?: (to: string) => Error | undefined;
    /** It took the mail, and never says so. */
    isSilent?: () => boolean;
  };
  /** Waits for so many mails in all. */
  wait(count: number, ms?: number): Promise<Received[]>;
  close(): Promise<void>;
}

/** An answer of a mail server: `answerWith(451, 'greylisted')`. */
export function answerWith(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

export const MAIL_USER = { user: 'hub', password: 'canary-smtp-password' };

/** Starts it. Without more it takes all mail in clear, and lets everybody in who has the password. */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const it: Omit<MailServer, 'port' | 'url' | 'wait' | 'close'> = { received: [], answer: {} };
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) => {
      const isRight = username === MAIL_USER.user && password === MAIL_USER.password;
      done(isRight ? null : answerWith(535, '5.7.8 Not with this password'), isRight ? { user: username } : undefined);
    },
    onRcptTo: ({ address }, _, done) => done(it.answer.rcpt?.(address) ?? null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map((one) => one.address);
        const problem = it.answer.data?.(to[0]!);
        if (problem) return done(problem);
        const raw = Buffer.concat(chunks).toString('utf8');
        it.received.push({
          from: mailFrom ? mailFrom.address : '',
          to,
          raw,
          ...read(raw),
          isEncrypted: session.secure,
        });
        if (!it.answer.isSilent?.()) done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listening = server.listen(port, '127.0.0.1');
  await new Promise<void>((ready, fail) => listening.once('listening', ready).once('error', fail));
  const at = (listening.address() as AddressInfo).port;
  return Object.assign(it, {
    port: at,
    url: `smtp://${MAIL_USER.user}:${MAIL_USER.password}@127.0.0.1:${at}`,
    wait: (count: number, ms = 15_000) => waitFor(it.received, count, ms),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  });
}

async function waitFor(received: Received[], count: number, ms: number): Promise<Received[]> {
  const deadline = Date.now() + ms;
  while (received.length < count) {
    if (Date.now() > deadline) throw new Error(`${received.length} mails came instead of ${count}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return received;
}

function read(raw: string): { messageId: string; text: string } {
  const messageId = headerOf(raw, 'Message-ID') ?? '';
  // A line of a link may begin with two dashes as well: only the whole boundary divides parts.
  const boundary = /boundary="([^"]+)"/i.exec(raw)?.[1];
  const parts = boundary === undefined ? [raw] : raw.split(`\r\n--${boundary}`);
  const plain = parts.find((it) => /^Content-Type: text\/plain/im.test(it)) ?? '';
  const at = plain.indexOf('\r\n\r\n');
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(plain.slice(0, at))?.[1];
  return { messageId, text: decoded(plain.slice(at + 4), encoding) };
}

/** A header of a mail, unfolded. */
export function headerOf(raw: string, name: string): string | undefined {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim();
}

function decoded(text: string, encoding = '7bit'): string {
  if (/base64/i.test(encoding)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(encoding)) return text;
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The path and what stands behind # of the link in a mail. */
export function linkIn({ text }: Pick<Received, 'text'>): URL {
  const link = /https?:\/\/\S+#[\w-]{43}/.exec(text)?.[0];
  if (!link) throw new Error(`There is no link in this mail: ${JSON.stringify(text)}`);
  return new URL(link);
}
