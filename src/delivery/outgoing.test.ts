import type { RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../kit/refusal.ts';
import { type Canary, startCanary } from '../testing/canary.ts';
import { selfSigned } from '../testing/certificate.ts';
import { type Outgoing, openOutgoing } from './outgoing.ts';
import { type OutgoingPolicy, PROVIDER_HERE } from './outgoing-policy.ts';

const HERE: OutgoingPolicy = { ...PROVIDER_HERE, timeoutMs: 300, maxBytes: 1000 };
const closing: (() => unknown)[] = [];
let outgoing: Outgoing;
beforeEach(() => {
  outgoing = openOutgoing({ privateHosts: [] });
});
afterEach(async () => {
  await outgoing.close();
  for (const close of closing.splice(0)) close();
});

async function serverOf(listener?: RequestListener, host?: string): Promise<Canary> {
  const canary = await startCanary(listener, host);
  closing.push(canary.close);
  return canary;
}

const ask = (url: string, init: RequestInit = {}, policy: Partial<OutgoingPolicy> = {}) =>
  outgoing.ask(url, init, { ...HERE, ...policy });

/** The code of the refusal, and that it says what to do and nothing of what was answered. */
async function refused(asked: Promise<unknown>): Promise<string> {
  const error = await asked.then(
    () => undefined,
    (it: unknown) => it,
  );
  if (!(error instanceof Refusal)) throw new Error(`This was not refused: ${error}`);
  expect(error.message).toMatch(/^[A-Zht1-9\d[].*\.$/);
  expect(`${error.message} ${error.remedy}`).not.toContain('aaa');
  return error.code.replace('outgoing/', '');
}

describe('what the hub asks for', () => {
  test('comes as it was sent, with what was sent along', async () => {
    const { url } = await serverOf((request, answer) => {
      const { method, headers } = request;
      request.on('data', (body) =>
        answer
          .writeHead(201, { 'x-it': 'yes', 'set-cookie': ['a=1', 'b=2'] })
          .end(JSON.stringify([method, headers['content-type'], `${body}`])),
      );
    });
    const answer = await ask(url, { method: 'POST', body: new URLSearchParams({ a: 'b c' }) });
    expect([answer.status, answer.headers.get('x-it'), answer.headers.getSetCookie()]).toEqual([
      201,
      'yes',
      ['a=1', 'b=2'],
    ]);
    expect(await answer.json()).toEqual(['POST', 'application/x-www-form-urlencoded;charset=UTF-8', 'a=b+c']);
  });

  test('may be nothing at all', async () => {
    const answer = await ask((await serverOf((_, it) => it.writeHead(204).end())).url);
    expect([answer.status, answer.body]).toEqual([204, null]);
  });

  test('is given up where it takes too long, before and in the middle of the answer', async () => {
    const began = performance.now();
    expect(await refused(ask((await serverOf(() => {})).url))).toBe('too-slow');
    expect(await refused(ask((await serverOf((_, it) => it.write('aaa'))).url))).toBe('too-slow');
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('is given up where it drips, however lively', async () => {
    const { url } = await serverOf((_, answer) => {
      const more = setInterval(() => answer.write('a'), 20);
      answer.once('close', () => clearInterval(more));
    });
    expect(await refused(ask(url))).toBe('too-slow');
  });

  test('is given up where it is too long, whatever it says of its length', async () => {
    expect(await refused(ask((await serverOf((_, it) => it.end('a'.repeat(1001)))).url))).toBe('too-long');
    let written = 0;
    const { url } = await serverOf((_, answer) => {
      const more = setInterval(() => answer.write('a'.repeat(500)) && written++, 5);
      answer.once('close', () => clearInterval(more));
    });
    expect(await refused(ask(url))).toBe('too-long');
    expect(written).toBeLessThan(40);
  });

  test('is not unpacked: it is asked for plain, and refused where it comes compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { url } = await serverOf((request, answer) => {
      expect(request.headers['accept-encoding']).toBe('identity');
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await refused(ask(url, { headers: { 'accept-encoding': 'gzip' } }))).toBe('compressed');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test('is given up where its headers never end', async () => {
    const { url } = await serverOf((_, answer) => answer.writeHead(200, { 'x-long': 'a'.repeat(100_000) }).end());
    expect(await refused(ask(url))).toBe('no-answer');
  });

  test('is given up when whoever wanted it wants it no more', async () => {
    const { url } = await serverOf(() => {});
    const asked = ask(url, { signal: AbortSignal.timeout(30) });
    await expect(asked).rejects.toThrow();
  });

  test('cannot be had where nothing answers, or what answers is no web server', async () => {
    const gone = await startCanary();
    gone.close();
    expect(await refused(ask(gone.url))).toBe('no-answer');
    expect(await refused(ask((await serverOf((_, it) => void it.socket?.end('aaa'))).url))).toBe('no-answer');
  });

  test('is not asked of the proxy that the environment names', async () => {
    const proxy = await serverOf();
    const { url } = await serverOf((_, answer) => answer.end('itself'));
    const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'ALL_PROXY'];
    for (const name of names) process.env[name] = proxy.url;
    try {
      expect([await (await ask(url)).text(), proxy.hits]).toEqual(['itself', 0]);
    } finally {
      for (const name of names) delete process.env[name];
    }
  });
});

describe('a server that is asked by https', () => {
  /** On the loopback address of IPv6, which its certificate does not name. */
  const secure = async (certificate = selfSigned()) => {
    const server = createHttpsServer(certificate, (_, it) => it.end('aaa')).listen(0, '::1');
    await new Promise((ready) => server.once('listening', ready));
    closing.push(() => server.close());
    return `https://[::1]:${(server.address() as AddressInfo).port}`;
  };
  const said = (url: string) =>
    ask(url).then(
      () => 'it was believed',
      (it: Error) => it.message,
    );

  test('is believed only where somebody vouches for its certificate', async () => {
    expect(await said(await secure())).toMatch(/nobody vouches for its certificate/);
  });

  test('is believed only where its certificate is for the name that was asked', async () => {
    const [kept, certificate] = [getCACertificates('default'), selfSigned()];
    setDefaultCACertificates([...kept, certificate.cert]);
    try {
      expect(await said(await secure(certificate))).toMatch(/certificate is for another name/);
    } finally {
      setDefaultCACertificates(kept);
    }
  });
});

describe('a redirect', () => {
  const to = (location: string, status = 302) => serverOf((_, it) => it.writeHead(status, { location }).end('aaa'));
  const following = { redirects: 3 } as const;

  test('is not followed under a policy that knows none', async () => {
    const target = await serverOf();
    const answer = await ask((await to(target.url)).url);
    expect([answer.status, answer.headers.get('location'), target.hits]).toEqual([302, target.url, 0]);
  });

  test('is followed three times, and no more', async () => {
    let url = (await serverOf((_, answer) => answer.end('the end'))).url;
    for (let left = 3; left > 0; left--) url = (await to(url, [301, 307, 308][left - 1])).url;
    expect(await (await ask(url, {}, following)).text()).toBe('the end');
    expect(await refused(ask((await to(url)).url, {}, following))).toBe('redirects');
  });

  test('to itself ends', async () => {
    const { url } = await serverOf((_, it) => it.writeHead(302, { location: '/again' }).end());
    expect(await refused(ask(url, {}, following))).toBe('redirects');
  });

  test.each([
    'https://169.254.169.254/latest/meta-data',
    'http://169.254.169.254/latest/meta-data',
    'https://[fd00:ec2::254]/',
    'https://10.0.0.1/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'https://user:word@example.com/',
    '//169.254.169.254/',
  ])('C05 to %s is looked at like any address, and not followed', async (location) => {
    expect(['place', 'scheme', 'credentials']).toContain(await refused(ask((await to(location)).url, {}, following)));
  });

  test('shows another server nothing of what was sent along for the first', async () => {
    let seen: unknown;
    const target = await serverOf((request, answer) => {
      seen = request.headers.authorization;
      answer.end();
    });
    const { url } = await to(target.url);
    await ask(url, { headers: { authorization: 'Bearer aaa' } }, following);
    expect([target.hits, seen]).toEqual([1, undefined]);
  });

  test('of what changes something is not followed', async () => {
    const target = await serverOf();
    const answer = await ask((await to(target.url, 307)).url, { method: 'POST', body: 'x' }, following);
    expect([answer.status, target.hits]).toEqual([307, 0]);
  });
});
