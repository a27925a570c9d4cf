import { beforeAll, expect, test, vi } from 'vitest';
import { searchRoutes } from '../documents/search-routes.ts';
import type { PageMaker } from '../kit/http/page.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shippedSet } from '../testing/shipped-set.ts';

// The index of all documents is made in the first of these, on whatever machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const api = openRoutes(searchRoutes(() => shippedSet().documents));
const assets = { script: '/assets/a.js', style: '/assets/a.css', scheme: '/assets/s.js', preload: [] };
let maker: PageMaker;

beforeAll(async () => {
  maker = await import('./entry-server.tsx');
});

/** Where the results of a search lead, in their order, on the page as it comes before any script. */
async function found(q: string): Promise<string[]> {
  const path = `/search?${new URLSearchParams({ q })}`;
  const fetch = async (input: string | URL | Request) => api.request(String(input));
  const answer = await maker.renderPage({ path, nonce: 'bm9uY2U=', assets, fetch });
  if (answer.kind !== 'page') throw new Error(`sent on to ${answer.location}`);
  const list = /<ol class="[^"]*hits[^"]*">.*?<\/ol>/s.exec(answer.html)?.[0] ?? '';
  return [...list.matchAll(/href="([^"]*)"/g)].map((it) => it[1]!);
}

test.each([
  ['phrases', '/help/rules#phrases'],
  ['FEEL', '/help/rules#phrases'],
  ['how do I write a rule', '/help/rules'],
])('the help stands first among what "%s" finds, without a script', async (asked, href) => {
  expect((await found(asked))[0]).toBe(href);
});

test('words that do not ask for it find clauses alone', async () => {
  const hrefs = await found('ransomware');
  expect(hrefs.length).toBeGreaterThan(0);
  expect(hrefs.filter((it) => it.startsWith('/help'))).toEqual([]);
});
