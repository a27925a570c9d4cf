import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { InboxApi } from './inbox-routes.ts';

/** Where the screens keep how much waits; a stream puts the newest there. */
export const unreadKey = ['inbox', 'unread'];
/** Where they keep the pages of the inbox. */
export const inboxKey = ['inbox', 'pages'];

/** What the screens of the inbox ask of the server. */
export function inboxQueries(fetch: FetchInside) {
  const api = hc<InboxApi>('/api/v1', { fetch });
  return {
    unread: () =>
      queryOptions({
        queryKey: unreadKey,
        queryFn: () => answerOf(api.inbox.unread.$get({ query: {} })),
        // The stream says when it is another.
        staleTime: 60_000,
      }),
    page: (before?: string) =>
      queryOptions({
        queryKey: [...inboxKey, before ?? ''],
        queryFn: () => answerOf(api.inbox.$get({ query: before ? { before } : {} })),
      }),
  };
}
