import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import type { DocumentPage } from '../documents/contract.ts';
import { answerOf, type FetchInside, treeAnswerOf } from '../kit/ui/answer.ts';
import type { HelpRoutes } from './help-routes.ts';
import type { PolicyRoutes } from './routes.ts';

/** The rules compiled from one section, as screens ask for them. */
export function rulesQuery(fetch: FetchInside, document: string, anchor: string) {
  const api = hc<PolicyRoutes>('/api/v1', { fetch });
  return queryOptions({
    queryKey: ['rules', document, anchor],
    queryFn: () =>
      answerOf(
        api.documents[':id'].rules[':anchor'].$get({
          param: { id: encodeURIComponent(document), anchor: encodeURIComponent(anchor) },
          query: {},
        }),
      ),
  });
}

/** The help about rules, as a page to read. */
export function helpQuery(fetch: FetchInside) {
  const { help } = hc<HelpRoutes>('/api/v1', { fetch });
  return queryOptions({
    queryKey: ['help', 'rules'],
    queryFn: () => treeAnswerOf<DocumentPage>(help.rules.$get({ query: {} })),
  });
}
