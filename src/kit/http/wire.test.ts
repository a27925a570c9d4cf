import { connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentLog } from '../log.ts';
import { bodySize } from './body-size.ts';
import { notFound, tellErrors } from './problem.ts';
import { secureHeaders } from './security-headers.ts';
import { type Serving, serve } from './serve.ts';

const app = new Hono()
  .use(secureHeaders({ isHttps: false }), bodySize(100))
  .all('/body', async (c) => c.text(await c.req.text()));
app.onError(tellErrors(silentLog));
app.notFound(notFound);

let serving: Serving;
beforeAll(async () => {
  serving = await serve(getRequestListener(app.fetch), { host: '127.0.0.1', port: 0 });
});
afterAll(() => serving.close(0));

/** Sends the lines as they are and gives all that comes back. */
function send(...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(serving.port, '127.0.0.1', () => socket.write(lines.join('\r\n')));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

const host = ['Host: localhost', 'Connection: close'];
const chunked = ['2', '{}', '0', '', ''];

test.each([
  ['by length and by chunks', ['Content-Length: 3', 'Transfer-Encoding: chunked'], chunked],
  ['by two lengths', ['Content-Length: 2', 'Content-Length: 3'], ['{}']],
  ['by chunks and something unknown', ['Transfer-Encoding: chunked, odd'], chunked],
])('a message that says %s where it ends is refused', async (_how, headers, body) => {
  expect(await send('POST /body HTTP/1.1', ...host, ...headers, '', ...body)).toMatch(/^HTTP\/1\.1 400 /);
});

test('TRACE does not send a request back to whoever asks', async () => {
  const answer = await send('TRACE / HTTP/1.1', ...host, 'Cookie: id=hunter2', '', '');
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain('hunter2');
});

test('headers without end are refused', async () => {
  const answer = await send('GET / HTTP/1.1', ...host, `X-Long: ${'a'.repeat(20_000)}`, '', '');
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});

test.each([
  ['that says so', ['Content-Length: 101'], ['a'.repeat(101)]],
  ['that does not say so', ['Transfer-Encoding: chunked'], ['40', 'a'.repeat(64), '40', 'a'.repeat(64), '0', '', '']],
])('a body without end, %s, is refused and not read', async (_, headers, body) => {
  expect(await send('POST /body HTTP/1.1', ...host, ...headers, '', ...body)).toMatch(/^HTTP\/1\.1 413 /);
  const short = await send('POST /body HTTP/1.1', ...host, 'Content-Length: 2', '', '{}');
  expect(short).toMatch(/^HTTP\/1\.1 200 [\s\S]*{}$/);
});
