import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { SearchAnswer } from './contract-search.ts';
import type { DocumentSet } from './document-set.ts';
import { indexUnits, type SearchIndex, search, searchUnits } from './search.ts';

interface Prepared {
  index: SearchIndex;
  json: string;
  etag: string;
}

/** Search for those without the browser's own index, and the units from which browsers make that index. */
export function searchRoutes(current: () => DocumentSet) {
  const made = new WeakMap<DocumentSet, Prepared>();
  const prepared = () => made.getOrInsertComputed(current(), prepare);
  return new Hono()
    .get('/search-units', (c) => {
      const { json, etag } = prepared();
      c.header('ETag', etag);
      c.header('Cache-Control', 'no-cache');
      if (c.req.header('if-none-match') === etag) return c.body(null, 304);
      return c.body(json, 200, { 'Content-Type': 'application/json' });
    })
    .get('/search', (c) => {
      const query = (c.req.query('q') ?? '').slice(0, 200);
      return c.json({ query, hits: search(prepared().index, query, { limit: 20 }) } satisfies SearchAnswer);
    });
}

/** The routes' type, for a typed client. */
export type SearchRoutes = ReturnType<typeof searchRoutes>;

function prepare(set: DocumentSet): Prepared {
  const units = searchUnits([...set.values()]);
  const json = JSON.stringify({ units });
  const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
  return { index: indexUnits(units), json, etag };
}
