import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { importRoutes } from './import-routes.ts';

/** What the screen of imports asks of the server. */
export function importQueries(fetch: FetchInside) {
  const { imports } = hc<ReturnType<typeof importRoutes>>('/api/v1', { fetch }).companies;
  const at = (id: string) => ({ param: { id }, query: {} });
  return {
    list: () => queryOptions({ queryKey: ['company-imports'], queryFn: () => answerOf(imports.$get({ query: {} })) }),
    /** Asked again and again while it runs. */
    one: (id: string) =>
      queryOptions({
        queryKey: ['company-imports', id],
        queryFn: () => answerOf(imports[':id'].$get(at(id))),
        refetchInterval: ({ state: { data } }) => (data && data.state !== 'running' ? false : 500),
      }),
    badRows: (id: string) =>
      queryOptions({
        queryKey: ['company-imports', id, 'bad-rows'],
        queryFn: () => answerOf(imports[':id']['bad-rows'].$get(at(id))),
      }),
    removed: (id: string) =>
      queryOptions({
        queryKey: ['company-imports', id, 'removed'],
        queryFn: () => answerOf(imports[':id'].removed.$get(at(id))),
      }),
  };
}
