import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { PeopleApi } from './api.ts';

/** What the screens of this module ask of the server. */
export function peopleQueries(fetch: FetchInside) {
  const api = hc<PeopleApi>('/api/v1', { fetch });
  return {
    /** Whoever is signed in. */
    me: () => queryOptions({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get({ query: {} })) }),
    people: () => queryOptions({ queryKey: ['people'], queryFn: () => answerOf(api.people.$get({ query: {} })) }),
    person: (id: string) =>
      queryOptions({
        queryKey: ['people', id],
        queryFn: () => answerOf(api.people[':id'].$get({ param: { id: encodeURIComponent(id) }, query: {} })),
      }),
    ways: () => queryOptions({ queryKey: ['sign-in'], queryFn: () => answerOf(api['sign-in'].$get({ query: {} })) }),
  };
}
