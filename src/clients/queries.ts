import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { CompanyQuestion } from './company-contract.ts';
import type { companyRoutes } from './company-routes.ts';
import type { historyRoutes } from './history-routes.ts';
import type { ownCompanyRoutes } from './own-company-routes.ts';

type Companies = ReturnType<typeof companyRoutes>;
type History = ReturnType<typeof historyRoutes>;
type Own = ReturnType<typeof ownCompanyRoutes>;

/** What the screens of this module ask of the server. */
export function clientQueries(fetch: FetchInside) {
  const { companies } = hc<Companies>('/api/v1', { fetch });
  const history = hc<History>('/api/v1', { fetch }).companies;
  const own = hc<Own>('/api/v1', { fetch })['own-company'];
  return {
    list: (question: CompanyQuestion) =>
      queryOptions({
        queryKey: ['companies', 'list', question],
        queryFn: () => answerOf(companies.$get({ query: question })),
      }),
    company: (id: string) =>
      queryOptions({
        queryKey: ['companies', id],
        queryFn: () => answerOf(companies[':id'].$get({ param: { id: encodeURIComponent(id) }, query: {} })),
      }),
    history: (id: string, before?: string) =>
      queryOptions({
        queryKey: ['companies', id, 'history', before ?? ''],
        queryFn: () =>
          answerOf(
            history[':id'].history.$get({ param: { id: encodeURIComponent(id) }, query: before ? { before } : {} }),
          ),
      }),
    own: () => queryOptions({ queryKey: ['own-company'], queryFn: () => answerOf(own.$get({ query: {} })) }),
  };
}
