import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { ContractRoutes } from './contract-routes.ts';

/** The contract of a company, as its screen asks for it. */
export function contractQuery(fetch: FetchInside, id: string) {
  const { companies } = hc<ContractRoutes>('/api/v1', { fetch });
  return queryOptions({
    queryKey: ['companies', id, 'contract'],
    queryFn: () => answerOf(companies[':id'].contract.$get({ param: { id: encodeURIComponent(id) }, query: {} })),
  });
}
