import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { PushApi } from './push-routes.ts';

/** What the screens ask about devices that are notified. */
export function pushQueries(fetch: FetchInside) {
  const api = hc<PushApi>('/api/v1', { fetch });
  return {
    devices: () =>
      queryOptions({
        queryKey: ['push-devices'],
        queryFn: () => answerOf(api['push-devices'].$get({ query: {} })),
      }),
  };
}
