import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import type { DocumentPage } from '../documents/contract.ts';
import { answerOf, type FetchInside, treeAnswerOf } from '../kit/ui/answer.ts';
import type { PreviewRoutes } from './preview-routes.ts';

/** What the screens of the preview ask of the server. */
export function previewQueries(fetch: FetchInside) {
  const { preview } = hc<PreviewRoutes>('/api/v1', { fetch });
  return {
    /** Which folder is watched, if one is. That changes only with a new start of the hub. */
    watched: () =>
      queryOptions({
        queryKey: watchedKey,
        queryFn: () => answerOf(preview.watched.$get({ query: {} })),
        staleTime: Number.POSITIVE_INFINITY,
      }),
    state: () => queryOptions({ queryKey: stateKey, queryFn: () => answerOf(preview.$get({ query: {} })) }),
    /** A document as it would be. */
    page: (id: string) =>
      queryOptions({
        queryKey: [...pagesKey, id],
        queryFn: () =>
          treeAnswerOf<DocumentPage>(
            preview.documents[':id'].$get({ param: { id: encodeURIComponent(id) }, query: {} }),
          ),
      }),
  };
}

export const watchedKey = ['preview', 'watched'];
export const stateKey = ['preview', 'state'];
export const pagesKey = ['preview', 'documents'];
