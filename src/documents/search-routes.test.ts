import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { searchAnswer } from './contract-search.ts';
import { searchRoutes } from './search-routes.ts';

const api = new Hono().route(
  '/',
  searchRoutes(() => shipped.set.documents),
);

test('the units for the browser come once: asked again with their tag, nothing is sent', async () => {
  const first = await api.request('/search-units');
  const { units } = (await first.json()) as { units: unknown[] };
  expect(units.length).toBeGreaterThan(500);
  const etag = first.headers.get('etag')!;
  const again = await api.request('/search-units', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('the server finds what the browser finds, exact ids first', async () => {
  const response = await api.request('/search?q=KB-155%20E5');
  const answer = searchAnswer.parse(await response.json());
  expect(answer.hits[0]).toMatchObject({ document: 'KB-155', anchor: 'E5', by: 'id' });
});

test('an empty question has no answer, an endless one is cut', async () => {
  expect(await (await api.request('/search')).json()).toEqual({ query: '', hits: [] });
  const long = searchAnswer.parse(await (await api.request(`/search?q=${'a'.repeat(5000)}`)).json());
  expect(long.query).toHaveLength(200);
});
