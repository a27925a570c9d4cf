import { queryOptions } from '@tanstack/react-query';
import type { SearchAnswer } from '../../documents/contract-search.ts';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { send } from '../../kit/ui/send.ts';

/** What the server finds for a text. */
export function searchQuery(fetch: FetchInside, q: string) {
  return queryOptions({
    queryKey: ['search', q],
    queryFn: () => send<SearchAnswer>(fetch, 'GET', `/search?${new URLSearchParams({ q })}`),
  });
}
