import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { contractQuery } from '../clients/contract-queries.ts';
import { clientQueries } from '../clients/queries.ts';
import { CompaniesScreen } from '../clients/ui/companies-screen.tsx';
import { companiesAddress } from '../clients/ui/company-address.ts';
import { CompanyScreen } from '../clients/ui/company-screen.tsx';
import { ContractScreen } from '../clients/ui/contracts/contract-screen.tsx';
import { ContractSection } from '../clients/ui/contracts/contract-section.tsx';
import { HistoryScreen } from '../clients/ui/history-screen.tsx';
import { OwnCompanyScreen } from '../clients/ui/own-company-screen.tsx';
import { peopleQueries } from '../people/queries.ts';
import { effectiveQuery } from '../sla/effective-queries.ts';
import { EffectiveScreen } from '../sla/ui/effective/effective-screen.tsx';
import { CompanyTickets } from './company-tickets.tsx';

const list = getRouteApi('/companies');
const one = getRouteApi('/companies/$id');
const contract = getRouteApi('/companies/$id/contract');
const sla = getRouteApi('/companies/$id/sla');
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
  const slots = {
    contract: <ContractSection company={data} />,
    tickets: <CompanyTickets company={data.id} me={stand.me} fetch={stand.fetch} />,
  };
  return <CompanyScreen company={data} slots={slots} {...stand} />;
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

/** `/companies/…/contract`: its contract, as form and source. */
export function ContractRoute() {
  const stand = useClients();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(contractQuery(stand.fetch, contract.useParams().id));
  const onChange = () => queryClient.invalidateQueries({ queryKey: ['companies'] });
  return <ContractScreen {...stand} view={data} onChange={onChange} />;
}

/** `/companies/…/sla`: what it is promised. */
export function EffectiveSlaRoute() {
  const { fetch } = useRouter().options.context;
  const { at } = sla.useLoaderData();
  const { data } = useSuspenseQuery(effectiveQuery(fetch, sla.useParams().id, at));
  return <EffectiveScreen sla={data} isNow={at === undefined} />;
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
