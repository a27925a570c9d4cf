import { useQuery } from '@tanstack/react-query';
import { clientQueries } from '../../../clients/queries.ts';
import { peopleQueries } from '../../../people/queries.ts';
import type { TicketStand } from '../ticket-stand.ts';

/** The name of anybody who is in a log, by their id; undefined while it is not known. */
export type NameOf = (id: unknown) => string | undefined;

/** The people of the desk and the contacts of the ticket's company, by their ids. */
export function useNames({ ticket, fetch }: Pick<TicketStand, 'ticket' | 'fetch'>): NameOf {
  const { data: people } = useQuery(peopleQueries(fetch).people());
  const { data: company } = useQuery({
    ...clientQueries(fetch).company(ticket.company?.id ?? ''),
    enabled: ticket.company !== null,
  });
  const { contact, assignee, watchers } = ticket;
  const known = [contact, assignee, ...watchers, ...(people?.people ?? []), ...(company?.contacts ?? [])];
  return (id) => known.find((it) => it?.id === id)?.name;
}
