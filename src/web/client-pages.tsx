import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { clientQueries } from '../clients/queries.ts';
import { CompaniesScreen } from '../clients/ui/companies-screen.tsx';
import { companiesAddress } from '../clients/ui/company-address.ts';
import { CompanyScreen } from '../clients/ui/company-screen.tsx';
import { HistoryScreen } from '../clients/ui/history-screen.tsx';
import { OwnCompanyScreen } from '../clients/ui/own-company-screen.tsx';
import { peopleQueries } from '../people/queries.ts';

const list = getRouteApi('/companies');
const one = getRouteApi('/companies/$id');
const past = getRouteApi('/companies/$id/history');

/** `/companies`: the client companies. */
export function CompaniesRoute() {
  const stand = useClients();
  const router = useRouter();
  const { question } = list.useLoaderData();
  const { data } = useSuspenseQuery(clientQueries(stand.fetch).list(question));
  const onAsk = (next: typeof question) => router.history.replace(companiesAddress(next));
  return <CompaniesScreen list={data} question={question} onAsk={onAsk} {...stand} />;
}

/** `/companies/…`: one of them. */
export function CompanyRoute() {
  const stand = useClients();
  const { data } = useSuspenseQuery(clientQueries(stand.fetch).company(one.useParams().id));
  return <CompanyScreen company={data} {...stand} />;
}

/** `/companies/…/history`: who changed what of it. */
export function CompanyHistoryRoute() {
  const { fetch } = useClients();
  const { id } = past.useParams();
  const { before } = past.useLoaderData();
  const queries = clientQueries(fetch);
  const { data: company } = useSuspenseQuery(queries.company(id));
  const { data: page } = useSuspenseQuery(queries.history(id, before));
  return <HistoryScreen company={company} page={page} />;
}

/** `/my-company`: what a contact sees of their own. */
export function OwnCompanyRoute() {
  const stand = useClients();
  const { data } = useSuspenseQuery(clientQueries(stand.fetch).own());
  return <OwnCompanyScreen company={data} {...stand} />;
}

function useClients() {
  const { fetch } = useRouter().options.context;
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(peopleQueries(fetch).me());
  const onChange = () => {
    for (const key of ['companies', 'own-company']) void queryClient.invalidateQueries({ queryKey: [key] });
  };
  return { fetch, me, onChange };
}
