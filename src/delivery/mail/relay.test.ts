import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../../kit/secret.ts';
import { selfSigned } from '../../testing/certificate.ts';
import { CUTS, cuttingLine } from '../../testing/cutting-line.ts';
import { answerWith, headerOf, MAIL_USER, type MailServer, startMailServer } from '../../testing/mail-server.ts';
import { makeMail, type Sender } from './make-mail.ts';
import { askRelay, handOver } from './relay.ts';
import { type RelayAddress, relayAddress } from './relay-address.ts';

const SECRET = 'A'.repeat(43);
const sender: Sender = {
  from: 'LeanTech Support <support@leantech.example>',
  dkim: undefined,
  publicUrl: 'https://hub.example.com',
};
const letter = {
  to: 'ana@leantech.example',
  template: {
    kind: 'sign-in' as const,
    name: 'Ana',
    path: `/mail-link#${SECRET}`,
    until: '2026-12-01T08:00:00Z',
    zone: 'Asia/Manila',
  },
  messageId: '<01990000@leantech.example>',
  writtenAt: Temporal.Instant.from('2026-11-25T01:00:00Z'),
};
const never = new AbortController().signal;
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((it) => it.close()))));
function kept<T extends { close(): Promise<void> }>(it: T): T {
  opened.push(it);
  return it;
}
const start = async (...args: Parameters<typeof startMailServer>): Promise<MailServer> =>
  kept(await startMailServer(...args));
const at = (port: number): RelayAddress => relayAddress(new Secret(`smtp://127.0.0.1:${port}`));
const send = async (address: RelayAddress, limits = { stageMs: 2000 } as { stageMs: number; ca?: string }) =>
  handOver(address, await makeMail(sender, letter), never, limits);

describe('a mail that the server takes', () => {
  test('carries who it is from, when it was written, its own Message-ID, and that a program wrote it', async () => {
    const server = await start();
    expect(await send(relayAddress(new Secret(server.url)))).toMatchObject({
      kind: 'taken',
      says: expect.stringMatching(/^250/),
    });
    const [{ raw, from, to, text } = { raw: '', from: '', to: [], text: '' }] = server.received;
    expect([from, to]).toEqual(['support@leantech.example', ['ana@leantech.example']]);
    expect(['From', 'To', 'Date', 'Message-ID', 'Auto-Submitted', 'Subject'].map((it) => headerOf(raw, it))).toEqual([
      'LeanTech Support <support@leantech.example>',
      'ana@leantech.example',
      'Wed, 25 Nov 2026 01:00:00 +0000',
      '<01990000@leantech.example>',
      'auto-generated',
      'Sign in to LeanTech Hub',
    ]);
    expect(text).toContain(`https://hub.example.com/mail-link#${SECRET}`);
  });

  test('is signed so that a receiver can tell that nobody changed it (DKIM)', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = new Secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const p = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
    const server = await start();
    const mail = await makeMail({ ...sender, dkim: { domain: 'leantech.example', selector: 'hub2026', key } }, letter);
    expect((await handOver(at(server.port), mail, never)).kind).toBe('taken');
    const asked: string[] = [];
    const resolver = async (name: string) => {
      asked.push(name);
      return [[`v=DKIM1; k=rsa; p=${p}`]];
    };
    const { raw } = server.received[0]!;
    const { results } = await dkimVerify(Buffer.from(raw), { resolver });
    expect(results).toMatchObject([
      { signingDomain: 'leantech.example', selector: 'hub2026', status: { result: 'pass' } },
    ]);
    expect(asked).toContain('hub2026._domainkey.leantech.example');
    expect(results[0]!.signingHeaders!.keys.toLowerCase()).toMatch(/from.*subject|subject.*from/);
    const forged = await dkimVerify(Buffer.from(raw.replace('Sign in', 'Sign on')), { resolver });
    expect(forged.results[0]!.status.result).not.toBe('pass');
  });
});

describe('what the server answers decides what becomes of a mail', () => {
  const answers = [
    [421, 'later'],
    [451, 'later'],
    [452, 'later'],
    [550, 'refused'],
    [552, 'refused'],
  ] as const;
  test.each(answers)('%i about the recipient: %s', async (code, kind) => {
    const server = await start();
    server.answer.rcpt = () => answerWith(code, 'said the server');
    expect(await send(at(server.port))).toEqual({ kind, says: expect.stringContaining(`${code} said the server`) });
  });
  test.each(answers)('%i about the mail: %s', async (code, kind) => {
    const server = await start();
    server.answer.data = () => answerWith(code, 'said the server');
    expect((await send(at(server.port))).kind).toBe(kind);
    expect(server.received).toEqual([]);
  });

  test('a password that is refused is for the operator to put right: the mail waits', async () => {
    const server = await start();
    const outcome = await send(relayAddress(new Secret(server.url.replace('canary', 'wrong'))));
    expect(outcome).toMatchObject({ kind: 'later', says: expect.stringContaining('5.7.8') });
  });

  test('C34 a server that repeats what it was sent puts no secret into what is stored', async () => {
    const server = await start();
    const words = `550 no ${SECRET}, no ${MAIL_USER.password} \u001b[2J`;
    server.answer.data = () => answerWith(550, words);
    const { says } = await send(relayAddress(new Secret(server.url)));
    expect(says).toContain('[redacted]');
    expect(says).not.toMatch(new RegExp(`${SECRET}|${MAIL_USER.password}|\\p{Cc}`, 'u'));
  });
});

describe('F06 a line that breaks', () => {
  test.each(CUTS)('at %s: the mail waits, and goes under the same Message-ID', async (cut) => {
    const server = await start();
    const line = kept(await cuttingLine(server.port, cut, 1));
    expect((await send(at(line.port))).kind).toBe('later');
    expect(line.breaks).toBe(1);
    expect((await send(at(line.port))).kind).toBe('taken');
    expect(new Set(server.received.map((it) => it.messageId)).size).toBe(1);
    expect(server.received).toHaveLength(cut === 'after the final dot' ? 2 : 1);
  });

  test('a server that says one byte a second has no more time than one that says nothing', async () => {
    const slow = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('220 here\r\n');
      socket.once('data', () => socket.write('250 here\r\n'));
      const timer = setInterval(() => socket.write('2'), 100);
      socket.on('close', () => clearInterval(timer));
    }).listen(0, '127.0.0.1');
    await new Promise((ready) => slow.once('listening', ready));
    const began = performance.now();
    const outcome = await send(at((slow.address() as AddressInfo).port), { stageMs: 500 });
    expect(outcome).toEqual({ kind: 'later', says: 'The server took more than 2 seconds to take the mail.' });
    expect(performance.now() - began).toBeLessThan(4000);
    slow.close();
  });

  test('a server that is not there, and a hub that stops meanwhile: the mail waits', async () => {
    expect((await send(at(1))).kind).toBe('later');
    const hole = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((ready) => hole.once('listening', ready));
    const stop = new AbortController();
    const mail = await makeMail(sender, letter);
    const waiting = handOver(at((hole.address() as AddressInfo).port), mail, stop.signal);
    setTimeout(() => stop.abort(), 200);
    expect(await waiting).toEqual({ kind: 'later', says: 'The hub stopped before the server had answered.' });
    hole.close();
  });
});

describe('encryption', () => {
  let own: { key: string; cert: string };
  beforeAll(() => {
    own = selfSigned();
  });
  const far = (port: number): RelayAddress => ({ ...at(port), host: 'localhost', mayBeClear: false });

  test('a mail goes over STARTTLS where the server is elsewhere', async () => {
    const server = await start(own);
    expect((await send(far(server.port), { stageMs: 5000, ca: own.cert })).kind).toBe('taken');
    expect(server.received[0]!.isEncrypted).toBe(true);
  });

  test('a server elsewhere without STARTTLS, or with a certificate that nobody signed, gets nothing', async () => {
    const [plain, unknown] = [await start(), await start(own)];
    expect((await send(far(plain.port))).kind).toBe('later');
    expect((await send(far(unknown.port))).says).toMatch(/self-signed|certificate/);
    expect([...plain.received, ...unknown.received]).toEqual([]);
  });

  test('a server is asked whether it lets the hub in, without a mail', async () => {
    const server = await start();
    await askRelay(relayAddress(new Secret(server.url)));
    await expect(askRelay(relayAddress(new Secret(server.url.replace('canary', 'wrong'))))).rejects.toThrow('5.7.8');
    expect(server.received).toEqual([]);
  });
});

test('an address without a port is 587 with STARTTLS, smtps is 465 with TLS; nobody is told who signs in', () => {
  const of = (url: string) => relayAddress(new Secret(url));
  expect(of('smtp://hub:p%40ss@mail.example.com')).toMatchObject({
    port: 587,
    isSecure: false,
    mayBeClear: false,
    user: 'hub',
    label: 'mail.example.com:587',
  });
  expect(of('smtps://mail.example.com')).toMatchObject({ port: 465, isSecure: true, user: undefined });
  expect([of('smtp://relay:25?starttls=off').mayBeClear, of('smtp://[::1]:25').host]).toEqual([true, '::1']);
});
