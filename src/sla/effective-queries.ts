import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { EffectiveRoutes } from './effective-routes.ts';

/** What holds for a company, now or for clocks that start at an instant. */
export function effectiveQuery(fetch: FetchInside, id: string, at?: string) {
  const { companies } = hc<EffectiveRoutes>('/api/v1', { fetch });
  return queryOptions({
    queryKey: ['companies', id, 'sla', at ?? ''],
    queryFn: () =>
      answerOf(companies[':id'].sla.$get({ param: { id: encodeURIComponent(id) }, query: at ? { at } : {} })),
  });
}
