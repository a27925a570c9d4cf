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
    /** `edition` is the number of the one to read it in; the one in force where absent. */
    page: (id: string, edition?: string) =>
      queryOptions({
        queryKey: edition ? ['documents', id, 'in edition', edition] : ['documents', id],
        // The tree in a page is recursive, and there the client's type gives up.
        queryFn: async () =>
          (await answerOf(
            // The route reads its query by hand, so the client's type knows none.
            api.documents[':id'].$get({
              param: { id: encodeURIComponent(id) },
              ...(edition ? { query: { edition } } : {}),
            }),
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
