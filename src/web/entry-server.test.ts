import { beforeAll, describe, expect, test } from 'vitest';
import { parseHubDocument } from '../documents/parse.ts';
import { documentRoutes } from '../documents/routes.ts';
import type { PageAnswer, PageMaker } from '../kit/http/page.ts';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';

const source = `---
id: KB-155
title: Escalation </script><script>alert(1)</script> & "Policy"
summary: S.
category: knowledge-base
owner: Ops
---

# Escalation

- **F1** Never </script><img src=x onerror=alert(1)>.

[x](javascript:alert(1)) KB-155 F1
`;
const document = parseHubDocument('KB-155.md', source).document!;
const api = checkedApp(openRoutes(documentRoutes(() => new Map([[document.id, document]]))));

const assets = { script: '/assets/a.js', style: '/assets/a.css', scheme: '/assets/s.js', preload: [] };
const nonce = 'bm9uY2U=';
let maker: PageMaker;

beforeAll(async () => {
  maker = await import('./entry-server.tsx');
});

function make(path: string): Promise<PageAnswer> {
  return maker.renderPage({ path, nonce, assets, fetch: async (input) => api.request(String(input)) });
}

async function html(path: string): Promise<string> {
  const answer = await make(path);
  if (answer.kind !== 'page') throw new Error(`sent on to ${answer.location}`);
  return answer.html;
}

describe('a document as HTML', () => {
  test('can be read without a script, its clauses at their addresses', async () => {
    const page = await html('/documents/KB-155');
    expect(page).toContain('id="F1"');
    expect(page).toContain('<title>KB-155 Escalation &lt;/script>');
  });

  test('holds no inline style, handler or script that a content policy would stop', async () => {
    const page = await html('/documents/KB-155');
    expect(page).not.toMatch(/<[^>]+\sstyle=/);
    expect(page).not.toMatch(/<[^>]+\son\w+=/);
    for (const [tag] of page.matchAll(/<style[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
    for (const [tag] of page.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/src="\/assets|type="application\/json"/);
  });

  test('carries its data in a block that no text can end', async () => {
    const page = await html('/documents/KB-155');
    const block = /<script type="application\/json" id="hub:data">(.*?)<\/script>/s.exec(page)![1]!;
    expect(block).not.toContain('<');
    expect(JSON.parse(block).queries.queries[0].state.data.title).toContain('</script>');
  });

  test('links to nothing that runs', async () => {
    expect(await html('/documents/KB-155')).not.toContain('javascript:');
  });
});

test.each([
  ['/documents/KB-155', 200],
  ['/documents', 200],
  ['/documents/KB-9', 404],
  ['/documents/__proto__', 404],
  ['/nothing/at/all', 404],
])('%s answers %i', async (path, status) => {
  expect(await make(path)).toMatchObject({ kind: 'page', status });
});

test.each([
  [401, 'Nobody is signed in.', 'Sign in.'],
  [403, 'This needs a right that you do not have.', 'Ask an administrator.'],
  [429, 'That was asked too often.', 'Wait a minute.'],
])('a page that the API answers %i with words says the same, calmly', async (status, detail, remedy) => {
  const fetch = async () => Response.json({ detail, remedy }, { status });
  for (const path of ['/documents/KB-155', '/search?q=password', '/companies']) {
    const answer = await maker.renderPage({ path, nonce, assets, fetch });
    expect(answer).toMatchObject({ kind: 'page', status });
    const page = answer.kind === 'page' ? answer.html : '';
    const [, title, said] = /<h1[^>]*>([^<]*)<\/h1>.*?((?:<p>[^<]*<\/p>)+)/.exec(page) ?? [];
    expect([title, said], path).toEqual(['This page is not shown', `<p>${detail}</p><p>${remedy}</p>`]);
  }
});

test('a page whose screen cannot be had because something broke says that it broke', async () => {
  const fetch = async () => Promise.reject(new Error('the database is away'));
  const answer = await maker.renderPage({ path: '/documents', nonce, assets, fetch });
  expect(answer).toMatchObject({ kind: 'page', status: 500 });
  expect(answer).not.toMatchObject({ html: expect.stringContaining('the database is away') });
});

test('an id in the wrong case is sent on for good', async () => {
  const fetch = async (input: string | URL | Request) => api.request(String(input).replace('kb-155', 'KB-155'));
  const answer = await maker.renderPage({ path: '/documents/kb-155', nonce, assets, fetch });
  expect(answer).toEqual({ kind: 'redirect', status: 308, location: '/documents/KB-155' });
});

test('the pages of two requests do not share data', async () => {
  const [one, other] = await Promise.all([html('/documents'), html('/documents/KB-155')]);
  expect([one.includes('"body"'), other.includes('"body"')]).toEqual([false, true]);
});

test.each([
  '//evil.example/',
  '//evil.example/documents/',
  '///evil.example//',
  '/\\evil.example/',
  '/.//evil.example/',
  '/%5cevil.example/',
  '/documents/%0d%0aLocation:evil/',
])('%s is sent on to an address of this hub only', async (path) => {
  const location = expect.stringMatching(/^\/(?![/\\])[^\r\n]*$/);
  expect(await make(path)).toEqual({ kind: 'redirect', status: 308, location });
});
