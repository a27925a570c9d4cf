import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { peopleQueries } from '../../people/queries.ts';

/** Whether whoever is signed in may open a ticket. */
export function useMayOpenTickets(): boolean {
  const { fetch } = useRouter().options.context;
  const { data } = useQuery({ ...peopleQueries(fetch).me(), enabled: false });
  return data?.permissions.includes('tickets.open') ?? false;
}
