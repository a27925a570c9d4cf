import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { type FetchInside, treeAnswerOf } from '../kit/ui/answer.ts';
import type { FrontPage } from './contract.ts';
import type { FrontPageRoutes } from './routes.ts';

/** What the front page asks of the server. */
export function frontPageQuery(fetch: FetchInside) {
  const api = hc<FrontPageRoutes>('/api/v1', { fetch });
  return queryOptions({
    queryKey: ['front-page'],
    queryFn: () => treeAnswerOf<FrontPage>(api['front-page'].$get({ query: {} })),
  });
}
