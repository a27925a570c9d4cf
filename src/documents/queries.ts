import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { DocumentPage } from './contract.ts';
import type { DocumentRoutes } from './routes.ts';

/** What the screens of this module ask of the server. */
export function documentQueries(fetch: FetchInside) {
  const api = hc<DocumentRoutes>('/api/v1', { fetch });
  return {
    list: () => queryOptions({ queryKey: ['documents'], queryFn: () => answerOf(api.documents.$get()) }),
    page: (id: string) =>
      queryOptions({
        queryKey: ['documents', id],
        // The tree in a page is recursive, and there the client's type gives up.
        queryFn: async () =>
          (await answerOf(
            api.documents[':id'].$get({ param: { id: encodeURIComponent(id) } }),
          )) as unknown as DocumentPage,
      }),
    clause: (id: string, clause: string) =>
      queryOptions({
        queryKey: ['documents', id, 'clauses', clause],
        queryFn: () =>
          answerOf(
            api.documents[':id'].clauses[':clause'].$get({
              param: { id: encodeURIComponent(id), clause: encodeURIComponent(clause) },
            }),
          ),
      }),
  };
}
