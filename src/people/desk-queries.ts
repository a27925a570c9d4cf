import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { DeskApi } from './desk-api.ts';

/** Where the screens keep who is on now; a stream puts the newest there. */
export const boardKey = ['shifts', 'now'];

/** What the screens of teams and shifts ask of the server. */
export function deskQueries(fetch: FetchInside) {
  const api = hc<DeskApi>('/api/v1', { fetch });
  return {
    teams: () => queryOptions({ queryKey: ['teams'], queryFn: () => answerOf(api.teams.$get({ query: {} })) }),
    /** The shifts of some days, on the wall clock of whoever asks. */
    roster: (from: string, until: string) =>
      queryOptions({
        queryKey: ['shifts', 'roster', from, until],
        queryFn: () => answerOf(api.shifts.$get({ query: { from, until } })),
      }),
    board: () => queryOptions({ queryKey: boardKey, queryFn: () => answerOf(api.shifts.now.$get({ query: {} })) }),
    swaps: () =>
      queryOptions({ queryKey: ['shifts', 'swaps'], queryFn: () => answerOf(api.swaps.$get({ query: {} })) }),
    calendar: () =>
      queryOptions({
        queryKey: ['shifts', 'calendar'],
        queryFn: () => answerOf(api.me.calendar.$get({ query: {} })),
      }),
  };
}
