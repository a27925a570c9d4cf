import { resolve } from 'node:path';
import { Refusal } from './refusal.ts';
import { Secret } from './secret.ts';
import { codeOf, type Definition, withoutPassword, wrong } from './setting.ts';

/** What an operator sets so that the hub can send mail. */
export interface MailSettings {
  /** The mail server that takes what the hub sends; without it nothing is mailed. */
  smtpUrl: Secret | undefined;
  /** Who the mail is from: `Support <support@example.com>`, or the address alone. */
  mailFrom: string | undefined;
  /** The domain that signs (RFC 6376), the name of its key there, and the file of the private key. All three, or none. */
  dkimDomain: string | undefined;
  dkimSelector: string | undefined;
  dkimKeyFile: string | undefined;
}

/** Reads them with `read`, and refuses what is there by halves. */
export function readMailSettings(read: <T>(definition: Definition<T>) => T): MailSettings {
  const smtpUrl = read(SMTP_URL);
  const mailFrom = read(MAIL_FROM);
  const [dkimDomain, dkimSelector, dkimKeyFile] = [read(DKIM_DOMAIN), read(DKIM_SELECTOR), read(DKIM_KEY_FILE)];
  if (smtpUrl && !mailFrom) throw noSender();
  const dkim = [dkimDomain, dkimSelector, dkimKeyFile].filter((it) => it !== undefined).length;
  if (dkim !== 0 && dkim !== 3) throw halfDkim();
  return { smtpUrl, mailFrom, dkimDomain, dkimSelector, dkimKeyFile };
}

const SMTP_URL: Definition<Secret | undefined> = {
  env: 'SMTP_URL',
  flag: 'smtp-url',
  fallback: () => undefined,
  show: (value) => (value ? withoutPassword(value.reveal()) : 'none: links are shown on the screen, nothing is mailed'),
  parse: (text) => {
    const url = URL.parse(text);
    if (
      !url ||
      !/^smtps?:$/.test(url.protocol) ||
      !url.hostname ||
      !hasOnlyKnownKeys(url) ||
      !/^\/?$/.test(url.pathname)
    )
      throw notSmtp();
    if (url.searchParams.get('starttls') === 'off' && url.password && !isOwnMachine(url)) throw inClear();
    return new Secret(text);
  },
};

function hasOnlyKnownKeys({ searchParams }: URL): boolean {
  return [...searchParams].every(([key, value]) => key === 'starttls' && value === 'off');
}

/** Whether a mail server runs on this very machine: what is sent to it crosses no network. */
export function isOwnMachine({ hostname }: URL): boolean {
  return /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/i.test(hostname);
}

/** A name and an address, neither of which can begin a header of its own. */
const SENDER = /^(?:[^\p{Cc}<>"@,;]{1,100}<)?[^\s\p{Cc}<>"@,;]{1,64}@[a-z\d](?:[a-z\d.-]*[a-z\d])?>?$/iu;

const MAIL_FROM: Definition<string | undefined> = {
  env: 'MAIL_FROM',
  flag: 'mail-from',
  fallback: () => undefined,
  show: (value) => value ?? 'none',
  parse: (text) => {
    if (SENDER.test(text) && text.includes('<') === text.endsWith('>')) return text;
    const remedy = 'Give an address, or a name with one: MAIL_FROM="LeanTech Support <support@example.com>".';
    throw wrong('MAIL_FROM', text, 'is not a mail address', remedy);
  },
};

const DOMAIN = /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;

const named = (env: string, flag: string, example: string): Definition<string | undefined> => ({
  env,
  flag,
  fallback: () => undefined,
  show: (value) => value ?? 'none',
  parse: (text) => {
    if (DOMAIN.test(text)) return text.toLowerCase();
    throw wrong(env, text, 'is not a name of the domain name system', `Write it as in ${env}=${example}.`);
  },
});

const DKIM_DOMAIN = named('DKIM_DOMAIN', 'dkim-domain', 'example.com');
const DKIM_SELECTOR = named('DKIM_SELECTOR', 'dkim-selector', 'hub2026');

const DKIM_KEY_FILE: Definition<string | undefined> = {
  env: 'DKIM_KEY_FILE',
  flag: 'dkim-key-file',
  fallback: () => undefined,
  show: (value) => value ?? 'none: mail is not signed by the hub',
  parse: (text) => {
    if (!text.includes('\0')) return resolve(text);
    throw wrong('DKIM_KEY_FILE', text, 'is not a path', 'Give the path of a file with an RSA private key (PEM).');
  },
};

const notSmtp = () =>
  new Refusal({
    code: codeOf('SMTP_URL'),
    message: 'SMTP_URL is not the address of a mail server.',
    remedy:
      'Write it as smtp://user:password@mail.example.com:587 (STARTTLS) or smtps://…:465, special characters percent-encoded. A server in your own network that has no TLS: smtp://mail.internal:25?starttls=off.',
  });

const inClear = () =>
  new Refusal({
    code: codeOf('SMTP_URL'),
    message: 'SMTP_URL would send a password over the network without encryption.',
    remedy: 'Leave ?starttls=off out, or use a server that asks for no password.',
  });

const noSender = () =>
  new Refusal({
    code: codeOf('MAIL_FROM'),
    message: 'SMTP_URL is set and MAIL_FROM is not, so mail would have no sender.',
    remedy:
      'Set MAIL_FROM="LeanTech Support <support@example.com>", an address that the mail server lets you send from.',
  });

const halfDkim = () =>
  new Refusal({
    code: codeOf('DKIM_DOMAIN'),
    message: 'Of DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE some are set and some are not.',
    remedy: 'Set all three to sign mail, or none.',
  });
