import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { FrontPage } from './contract.ts';
import type { FrontPageRoutes } from './routes.ts';

/** What the front page asks of the server. */
export function frontPageQuery(fetch: FetchInside) {
  const api = hc<FrontPageRoutes>('/api/v1', { fetch });
  return queryOptions({
    queryKey: ['front-page'],
    // The trees in the page are recursive, and there the client's type gives up.
    queryFn: async () => (await answerOf(api['front-page'].$get())) as unknown as FrontPage,
  });
}
