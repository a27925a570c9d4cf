import { queryOptions } from '@tanstack/react-query';
import type { SearchAnswer } from '../../documents/contract-search.ts';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { ApiFailure } from '../../kit/ui/answer.ts';

/** What the server finds for a text. */
export function searchQuery(fetch: FetchInside, q: string) {
  return queryOptions({
    queryKey: ['search', q],
    queryFn: async (): Promise<SearchAnswer> => {
      const response = await fetch(`/api/v1/search?${new URLSearchParams({ q })}`);
      if (!response.ok) throw new ApiFailure(response.status, response.statusText, '');
      return (await response.json()) as SearchAnswer;
    },
  });
}
