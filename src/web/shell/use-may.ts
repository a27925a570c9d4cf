import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { peopleQueries } from '../../people/queries.ts';

/** Whether whoever is signed in holds a permission. The root of the screens has asked who they are before anything is drawn. */
export function useMay(permission: string): boolean {
  const { fetch } = useRouter().options.context;
  const { data } = useQuery({ ...peopleQueries(fetch).me(), enabled: false });
  return data?.permissions.includes(permission) ?? false;
}
