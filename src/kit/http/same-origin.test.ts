import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { silentLog } from '../log.ts';
import { tellErrors } from './problem.ts';
import { sameOrigin } from './same-origin.ts';

const app = new Hono();
app.use(sameOrigin({ publicUrl: 'https://hub.example.com' }));
app.all('/', (c) => c.text('done'));
app.onError(tellErrors(silentLog));
const ask = async (method: string, headers: Record<string, string>) =>
  (await app.request('http://127.0.0.1:7010/', { method, headers })).status;

describe('C26 nothing is changed by a page of another site', () => {
  test.each<[string, Record<string, string>]>([
    ['another site, by Fetch Metadata', { 'sec-fetch-site': 'cross-site', origin: 'https://hub.example.com' }],
    ['a sub-domain', { 'sec-fetch-site': 'same-site' }],
    ['an address typed or a bookmark', { 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that was withheld', { origin: 'null' }],
    ['the right host by the wrong scheme', { origin: 'http://hub.example.com' }],
    ['no word of where it comes from', {}],
    ['no word, with a session', { cookie: 'hub.session=x' }],
    ['a token sent along with a cookie', { cookie: 'hub.session=x', authorization: 'Bearer x' }],
  ])('%s', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(await ask(method, headers)).toBe(403);
  });

  test.each<[string, Record<string, string>]>([
    ["the hub's own page", { 'sec-fetch-site': 'same-origin' }],
    ['its public address, by an old browser', { origin: 'https://hub.example.com' }],
    ['the address it was asked under', { origin: 'http://127.0.0.1:7010' }],
    ['a program with a token', { authorization: 'Bearer x' }],
  ])('%s passes', async (_, headers) => {
    expect(await ask('POST', headers)).toBe(200);
  });

  test('reading needs no such word', async () => {
    expect(await ask('GET', { 'sec-fetch-site': 'cross-site' })).toBe(200);
  });
});
