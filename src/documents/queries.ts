import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside, treeAnswerOf } from '../kit/ui/answer.ts';
import type { DocumentPage } from './contract.ts';
import type { DocumentRoutes } from './routes.ts';

/** What the screens of this module ask of the server. */
export function documentQueries(fetch: FetchInside) {
  const api = hc<DocumentRoutes>('/api/v1', { fetch });
  return {
    list: () => queryOptions({ queryKey: ['documents'], queryFn: () => answerOf(api.documents.$get({ query: {} })) }),
    /** `edition` is the number of the one to read it in; the one in force where absent. */
    page: (id: string, edition?: string) =>
      queryOptions({
        queryKey: edition ? ['documents', id, 'in edition', edition] : ['documents', id],
        queryFn: () =>
          treeAnswerOf<DocumentPage>(
            api.documents[':id'].$get({ param: { id: encodeURIComponent(id) }, query: edition ? { edition } : {} }),
          ),
      }),
    clause: (id: string, clause: string) =>
      queryOptions({
        queryKey: ['documents', id, 'clauses', clause],
        queryFn: () =>
          answerOf(
            api.documents[':id'].clauses[':clause'].$get({
              param: { id: encodeURIComponent(id), clause: encodeURIComponent(clause) },
              query: {},
            }),
          ),
      }),
  };
}
