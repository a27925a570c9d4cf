import { expect, test } from 'vitest';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shipped } from '../testing/shipped.ts';
import { SearchAnswer } from './contract-search.ts';
import { searchRoutes } from './search-routes.ts';

const app = checkedApp(openRoutes(searchRoutes(() => shipped.set.documents)));
const get = (path: string, init?: RequestInit) => app.request(`/api/v1${path}`, init);

test('the units for the browser come once: asked again with their tag, nothing is sent', async () => {
  const first = await get('/search-units');
  const { units } = (await first.json()) as { units: unknown[] };
  expect(units.length).toBeGreaterThan(500);
  const etag = first.headers.get('etag')!;
  const again = await get('/search-units', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('the server finds what the browser finds, exact ids first', async () => {
  const response = await get('/search?q=KB-155%20E5');
  const answer = SearchAnswer.parse(await response.json());
  expect(answer.hits[0]).toMatchObject({ document: 'KB-155', anchor: 'E5', by: 'id' });
});

test('an empty question has no answer, an endless one is cut', async () => {
  expect(await (await get('/search')).json()).toEqual({ query: '', hits: [] });
  const long = SearchAnswer.parse(await (await get(`/search?q=${'a'.repeat(5000)}`)).json());
  expect(long.query).toHaveLength(200);
});

test.each(['/search?query=mail', '/search?q=mail&limit=5', '/search-units?q=mail', '/search?q=mail&q=post'])(
  '%s is not taken',
  async (path) => {
    expect((await get(path)).status).toBe(400);
  },
);
