import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { CodeAnswer } from './contract.ts';
import type { FoundCodes } from './find-codes.ts';
import type { CodeRoutes } from './routes.ts';

/** What the screens of error codes ask of the server. */
export function codeQueries(fetch: FetchInside) {
  const api = hc<CodeRoutes>('/api/v1', { fetch });
  return {
    catalogue: () =>
      queryOptions({ queryKey: ['codes'], queryFn: () => answerOf(api.codes.$get()), staleTime: 300_000 }),
    find: (q: string) =>
      queryOptions({
        queryKey: ['codes', 'find', q],
        queryFn: async () => (await answerOf(api.codes.find.$get({ query: { q } } as never))) as unknown as FoundCodes,
      }),
    // The trees in an answer are recursive, and there the client's type gives up.
    code: (code: string) =>
      queryOptions({
        queryKey: ['codes', code],
        queryFn: async () =>
          (await answerOf(
            api.codes[':code'].$get({ param: { code: encodeURIComponent(code) } }),
          )) as unknown as CodeAnswer,
      }),
  };
}
