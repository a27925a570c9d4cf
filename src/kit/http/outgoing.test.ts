import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { isSafe, outgoing } from './outgoing.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on this machine that answers so. */
async function serverOf(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ask = (url: string) => outgoing({ timeoutMs: 300, maxBytes: 1000 })(url, { method: 'GET' });

describe('what the hub asks for', () => {
  test('comes as it was sent', async () => {
    const answer = await ask(await serverOf((_, res) => res.writeHead(201, { 'x-it': 'yes' }).end('{"a":1}')));
    expect([answer.status, answer.headers.get('x-it'), await answer.json()]).toEqual([201, 'yes', { a: 1 }]);
  });

  test('is given up where it takes too long, before and in the middle of the answer', async () => {
    await expect(ask(await serverOf(() => {}))).rejects.toThrow();
    await expect(ask(await serverOf((_, res) => res.write('a')))).rejects.toThrow();
  });

  test('is given up where it is too long, whatever it says of its length', async () => {
    await expect(ask(await serverOf((_, res) => res.end('a'.repeat(1001))))).rejects.toThrow(/longer than 1000/);
    const endless = await serverOf((_, res) => {
      const more = setInterval(() => res.write('a'.repeat(500)), 5);
      res.once('close', () => clearInterval(more));
    });
    await expect(ask(endless)).rejects.toThrow(/longer than 1000/);
  });

  test('is not fetched from where a redirect points', async () => {
    let wasAsked = false;
    const target = await serverOf((_, res) => {
      wasAsked = true;
      res.end();
    });
    const answer = await ask(await serverOf((_, res) => res.writeHead(302, { location: target }).end()));
    expect([answer.status, wasAsked]).toEqual([302, false]);
  });
});

test.each([
  ['https://login.example.com/x', true],
  ['http://127.0.0.1:9/x', true],
  ['http://localhost:9/x', true],
  ['http://[::1]:9/x', true],
  ['http://login.example.com/x', false],
  ['http://169.254.169.254/latest', false],
  ['http://127.0.0.1.evil.example/x', false],
  ['http://localhost.evil.example/x', false],
  ['http://10.0.0.1/x', false],
  ['file:///etc/passwd', false],
  ['gopher://127.0.0.1/', false],
  ['javascript:alert(1)', false],
])('C05 %s: %s', async (url, expected) => {
  expect(isSafe(new URL(url))).toBe(expected);
  if (!expected) await expect(ask(url)).rejects.toThrow(/https only/);
});
