import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { peopleQueries } from '../../people/queries.ts';

/** Whether the reader works at the desk; contacts of client companies search nothing of it. */
export function useIsStaff(): boolean {
  const { fetch } = useRouter().options.context;
  const { data } = useQuery({ ...peopleQueries(fetch).me(), enabled: false });
  return !data?.roles.includes('contact');
}
