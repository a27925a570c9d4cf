import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside, treeAnswerOf } from '../kit/ui/answer.ts';
import type { CodeAnswer } from './contract.ts';
import type { CodeRoutes } from './routes.ts';

/** What the screens of error codes ask of the server. */
export function codeQueries(fetch: FetchInside) {
  const api = hc<CodeRoutes>('/api/v1', { fetch });
  return {
    catalogue: () =>
      queryOptions({ queryKey: ['codes'], queryFn: () => answerOf(api.codes.$get({ query: {} })), staleTime: 300_000 }),
    find: (q: string) =>
      queryOptions({
        queryKey: ['codes', 'find', q],
        queryFn: () => answerOf(api.codes.find.$get({ query: { q } })),
      }),
    code: (code: string) =>
      queryOptions({
        queryKey: ['codes', code],
        queryFn: () =>
          treeAnswerOf<CodeAnswer>(api.codes[':code'].$get({ param: { code: encodeURIComponent(code) }, query: {} })),
      }),
  };
}
