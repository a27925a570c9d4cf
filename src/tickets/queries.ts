import { queryOptions } from '@tanstack/react-query';
import { hc } from 'hono/client';
import { answerOf, type FetchInside } from '../kit/ui/answer.ts';
import type { LogEntry } from './event-contract.ts';
import type { TicketQuestion } from './list-contract.ts';
import type { ticketRoutes } from './ticket-routes.ts';

/** What a list is asked for; what is left out is as the list has it by itself. */
export type TicketsAsked = Partial<Pick<TicketQuestion, 'view' | 'company' | 'cursor'>> & { limit?: number };

/** Some entries of a log, and after which one it goes on. */
interface PageOfLog {
  events: LogEntry[];
  next: number | null;
}

/** Where the screens keep what they read of tickets. */
export const ticketsKey = ['tickets'];

/** How many tickets the page of a company shows. */
export const COMPANY_TICKETS = 5;

/** What the screens of this module ask of the server. */
export function ticketQueries(fetch: FetchInside) {
  const { tickets } = hc<ReturnType<typeof ticketRoutes>>('/api/v1', { fetch });
  const param = (number: string) => ({ number: encodeURIComponent(number) });
  const readPage = (number: string, after: number) =>
    answerOf(tickets[':number'].events.$get({ param: param(number), query: { after: String(after) } }));
  return {
    list: ({ limit, ...asked }: TicketsAsked) =>
      queryOptions({
        queryKey: [...ticketsKey, 'list', asked, limit ?? 0],
        queryFn: () => answerOf(tickets.$get({ query: { ...asked, ...(limit ? { limit: String(limit) } : {}) } })),
      }),
    ticket: (number: string) =>
      queryOptions({
        queryKey: [...ticketsKey, number],
        queryFn: () => answerOf(tickets[':number'].$get({ param: param(number), query: {} })),
      }),
    log: (number: string) =>
      queryOptions({
        queryKey: [...ticketsKey, number, 'log'],
        queryFn: async (): Promise<LogEntry[]> => {
          const entries: LogEntry[] = [];
          let after: number | null = 0;
          while (after !== null) {
            const page: PageOfLog = await readPage(number, after);
            entries.push(...page.events);
            after = page.next;
          }
          return entries;
        },
      }),
  };
}
