import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { answers, answersOnce, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { SearchAnswer, SearchUnits } from './contract-search.ts';
import type { DocumentSet } from './document-set.ts';
import { indexUnits, type SearchIndex, search, searchUnits } from './search.ts';

interface Prepared {
  /** Made when somebody first asks the server: browsers have their own. */
  index: () => SearchIndex;
  json: string;
  etag: string;
}

const searchQuery = z.strictObject({
  q: z.string().default('').meta({ description: 'What is looked for: words or ids. What is longer than 200 is cut' }),
});

/** Search for those without the browser's own index, and the units from which browsers make that index. */
export function searchRoutes(current: () => DocumentSet) {
  const made = new WeakMap<DocumentSet, Prepared>();
  const prepared = () => made.getOrInsertComputed(current(), prepare);
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/search-units',
        summary: 'Fetch what search looks through',
        ...may('documents.read'),
        request: { query: noQuery },
        responses: answersOnce(SearchUnits),
      }),
      (c) => {
        const { json, etag } = prepared();
        c.header('ETag', etag);
        c.header('Cache-Control', 'no-cache');
        if (c.req.header('if-none-match') === etag) return c.body(null, 304);
        return c.body(json, 200, { 'Content-Type': 'application/json' });
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/search',
        summary: 'Search the documents',
        ...may('documents.read'),
        request: { query: searchQuery },
        responses: answers(SearchAnswer),
      }),
      (c) => {
        const query = c.req.valid('query').q.slice(0, 200);
        return c.json({ query, hits: search(prepared().index(), query, { limit: 20 }) }, 200);
      },
    );
}

function prepare(set: DocumentSet): Prepared {
  const units = searchUnits([...set.values()]);
  const json = JSON.stringify({ units } satisfies SearchUnits);
  const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
  let index: SearchIndex | undefined;
  return {
    json,
    etag,
    index: () => {
      index ??= indexUnits(units);
      return index;
    },
  };
}
