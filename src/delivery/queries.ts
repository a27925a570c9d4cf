import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { LetterQuestion } from './contract.ts';
import type { DeliveryApi } from './routes.ts';

/** What the screen of this module asks of the server. */
export function deliveryQueries(fetch: FetchInside) {
  const api = hc<DeliveryApi>('/api/v1', { fetch });
  return {
    letters: (question: LetterQuestion) =>
      queryOptions({
        queryKey: ['letters', question],
        queryFn: () => answerOf(api.letters.$get({ query: question })),
      }),
  };
}
