import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { EditionRoutes } from './routes.ts';

/** What the screens of this module ask of the server. */
export function editionQueries(fetch: FetchInside) {
  const { editions, documents } = hc<EditionRoutes>('/api/v1', { fetch });
  const one = (number: string) => ({ param: { number: encodeURIComponent(number) }, query: {} });
  return {
    list: () => queryOptions({ queryKey: ['editions'], queryFn: () => answerOf(editions.$get({ query: {} })) }),
    detail: (number: string) =>
      queryOptions({
        queryKey: ['editions', number],
        queryFn: () => answerOf(editions[':number'].$get(one(number))),
      }),
    changes: (number: string) =>
      queryOptions({
        queryKey: ['editions', number, 'changes'],
        queryFn: () => answerOf(editions[':number'].changes.$get(one(number))),
      }),
    /** `edition` is the one that the document is read in, where it is not the one in force. */
    history: (document: string, edition?: string) =>
      queryOptions({
        queryKey: ['documents', document, 'editions', edition],
        queryFn: () =>
          answerOf(
            documents[':id'].editions.$get({
              param: { id: encodeURIComponent(document) },
              query: edition ? { edition } : {},
            }),
          ),
      }),
  };
}
