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
    account: () => queryOptions({ queryKey: ['account'], queryFn: () => answerOf(api.account.$get({ query: {} })) }),
    sessions: () =>
      queryOptions({
        queryKey: ['account', 'sessions'],
        queryFn: () => answerOf(api.account.sessions.$get({ query: {} })),
      }),
    passkeys: () =>
      queryOptions({
        queryKey: ['account', 'passkeys'],
        queryFn: () => answerOf(api.account.passkeys.$get({ query: {} })),
      }),
    ownTokens: () =>
      queryOptions({
        queryKey: ['account', 'tokens'],
        queryFn: () => answerOf(api.account.tokens.$get({ query: {} })),
      }),
    tokens: () => queryOptions({ queryKey: ['tokens'], queryFn: () => answerOf(api.tokens.$get({ query: {} })) }),
    providers: () =>
      queryOptions({
        queryKey: ['sign-in-providers'],
        queryFn: () => answerOf(api['sign-in-providers'].$get({ query: {} })),
      }),
    ways: () => queryOptions({ queryKey: ['sign-in'], queryFn: () => answerOf(api['sign-in'].$get({ query: {} })) }),
  };
}
