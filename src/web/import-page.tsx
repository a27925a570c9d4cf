import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { importQueries } from '../clients/import-queries.ts';
import { ImportScreen } from '../clients/ui/import/import-screen.tsx';
import { peopleQueries } from '../people/queries.ts';

/** `/companies/import`: client companies from a file. */
export function ImportRoute() {
  const { fetch } = useRouter().options.context;
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(peopleQueries(fetch).me());
  const { data } = useSuspenseQuery(importQueries(fetch).list());
  const onChange = () => void queryClient.invalidateQueries({ queryKey: ['companies'] });
  return <ImportScreen imports={data.imports} {...{ me, fetch, onChange }} />;
}
