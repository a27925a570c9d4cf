import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { describe, expect, test } from 'vitest';
import { logTo, silentLog } from '../log.ts';
import { Refusal } from '../refusal.ts';
import type { HttpEnv } from './context.ts';
import { knownHost } from './known-host.ts';
import { notFound, tellErrors } from './problem.ts';
import { secureHeaders } from './security-headers.ts';

function appWith(log = silentLog) {
  const app = new Hono<HttpEnv>();
  app.use(secureHeaders({ isHttps: false }));
  app.get('/page', (c) => c.html(`<p>${c.get('nonce')}`));
  app.get('/refused', () => {
    throw new Refusal({ code: 'busy', status: 503, message: 'Not now.', remedy: 'Later.', cause: new Error('inner') });
  });
  app.get('/fault', () => {
    throw new Error('the password is hunter2');
  });
  app.get('/http', () => {
    throw new HTTPException(415, { message: 'Only JSON.' });
  });
  app.onError(tellErrors(log));
  app.notFound(notFound);
  return app;
}

describe('every answer', () => {
  test.each(['/page', '/refused', '/fault', '/nowhere'])('%s carries the guarding headers', async (path) => {
    const { headers } = await appWith().request(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('has a nonce of its own, the same in page and header; scripts inside the page get none', async () => {
    const [one, two] = [await appWith().request('/page'), await appWith().request('/page')];
    const nonce = (await one.text()).slice(3);
    expect(one.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(two.headers.get('content-security-policy')).not.toContain(nonce);
    expect(one.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(one.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  test('lets a page load only from here, and neither plug-ins nor another base for its addresses', async () => {
    const policy = (await appWith().request('/page')).headers.get('content-security-policy')!.split('; ');
    expect(policy).toEqual(expect.arrayContaining(["object-src 'none'", "base-uri 'none'", "connect-src 'self'"]));
    expect(policy.filter((it) => /https?:|\*|unsafe/.test(it))).toEqual([]);
  });

  test('is kept nowhere, unless it says that it may be', async () => {
    const app = appWith().get('/kept', (c) => c.text('', 200, { 'Cache-Control': 'no-cache' }));
    expect((await app.request('/page')).headers.get('cache-control')).toBe('no-store');
    expect((await app.request('/kept')).headers.get('cache-control')).toBe('no-cache');
  });

  test('is shared with no other origin', async () => {
    const answer = await appWith().request('/page', { headers: { origin: 'https://evil.example' } });
    expect([...answer.headers.keys()].filter((it) => it.startsWith('access-control-'))).toEqual([]);
  });

  test('asks for HTTPS only where the public address is HTTPS', async () => {
    const app = new Hono().use(secureHeaders({ isHttps: true })).get('/', (c) => c.text(''));
    expect((await app.request('/')).headers.get('strict-transport-security')).toBe(
      'max-age=31536000; includeSubDomains',
    );
    expect((await app.request('/nowhere')).headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});

describe('errors cross the wire as problem details', () => {
  test('a refusal is told as it is, without its cause', async () => {
    const answer = await appWith().request('/refused');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Not available now',
      status: 503,
      detail: 'Not now.',
      code: 'busy',
      remedy: 'Later.',
    });
  });

  test('a fault is logged with its stack and told without its text', async () => {
    const lines: string[] = [];
    const answer = await appWith(logTo({ write: (line) => void lines.push(line) })).request('/fault');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('hunter2');
    expect(lines.join()).toContain('http.test.ts');
  });

  test("the framework's own errors and unknown addresses look the same", async () => {
    expect(await (await appWith().request('/http')).json()).toMatchObject({ status: 415, detail: 'Only JSON.' });
    expect(await (await appWith().request('/nowhere')).json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('a hub that listens on this machine only', () => {
  const guarded = (host: string) => {
    const app = new Hono()
      .use(knownHost({ host, publicUrl: 'https://hub.example.com' }))
      .get('/', (c) => c.text('hello'));
    app.onError(tellErrors(silentLog));
    return app;
  };

  test.each(['http://localhost:7010/', 'http://127.0.0.1:7010/', 'http://[::1]:7010/', 'https://hub.example.com/'])(
    'answers to %s',
    async (url) => {
      expect((await guarded('127.0.0.1').request(url)).status).toBe(200);
    },
  );

  test("does not answer to a stranger's name that points here", async () => {
    expect((await guarded('127.0.0.1').request('http://evil.example/')).status).toBe(421);
    expect((await guarded('0.0.0.0').request('http://other.example/')).status).toBe(200);
  });

  test('takes no other name from a header that anybody can send', async () => {
    const headers = { 'X-Forwarded-Host': 'localhost', Forwarded: 'host=localhost', 'X-Original-Host': 'localhost' };
    expect((await guarded('127.0.0.1').request('http://evil.example/', { headers })).status).toBe(421);
  });
});
