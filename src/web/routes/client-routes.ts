import { createRoute } from '@tanstack/react-router';
import { contractQuery } from '../../clients/contract-queries.ts';
import { importQueries } from '../../clients/import-queries.ts';
import { clientQueries } from '../../clients/queries.ts';
import { companyQuestionIn } from '../../clients/ui/company-address.ts';
import { peopleQueries } from '../../people/queries.ts';
import { effectiveQuery } from '../../sla/effective-queries.ts';
import { COMPANY_TICKETS, ticketQueries } from '../../tickets/queries.ts';
import { later } from '../later-pages.ts';
import { load } from '../load.ts';
import { root } from '../root-route.ts';

const companies = createRoute({
  getParentRoute: () => root,
  path: '/companies',
  // Another question is another list, also where the address before it was this one's.
  loaderDeps: ({ search }) => search,
  loader: async ({ context, location }) => {
    const question = companyQuestionIn(location.searchStr);
    await Promise.all([
      load(context, clientQueries(context.fetch).list(question)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    return { question };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.clients.title }] }),
  component: later('clients', 'CompaniesRoute'),
});

const companyImport = createRoute({
  getParentRoute: () => root,
  path: '/companies/import',
  loader: async ({ context }) => {
    await Promise.all([
      load(context, importQueries(context.fetch).list()),
      load(context, peopleQueries(context.fetch).me()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.clientImport.title }] }),
  component: later('imports', 'ImportRoute'),
});

const company = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id',
  loader: async ({ context, params }) => {
    const [{ id, name }, me] = await Promise.all([
      load(context, clientQueries(context.fetch).company(params.id)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    const newest = ticketQueries(context.fetch).list({ view: 'all', company: id, limit: COMPANY_TICKETS });
    if (me.permissions.includes('tickets.read')) await context.queryClient.prefetchQuery(newest);
    return { title: name };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('clients', 'CompanyRoute'),
});

const companyHistory = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id/history',
  loaderDeps: ({ search }) => ({ before: (search as { before?: string }).before }),
  loader: async ({ context, params, deps }) => {
    const queries = clientQueries(context.fetch);
    const [{ name }] = await Promise.all([
      load(context, queries.company(params.id)),
      load(context, queries.history(params.id, deps.before)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    return { title: `${name}, ${context.words.clients.company.history.toLowerCase()}`, ...deps };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [{ title: loaderData.title }] : [] }),
  component: later('clients', 'CompanyHistoryRoute'),
});

const contract = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id/contract',
  loader: async ({ context, params }) => {
    const [{ company: of }] = await Promise.all([
      load(context, contractQuery(context.fetch, params.id)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    return { title: `${of.name}, ${context.words.contracts.title.toLowerCase()}` };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('clients', 'ContractRoute'),
});

const effectiveSla = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id/sla',
  loaderDeps: ({ search }) => ({ at: (search as { at?: string }).at?.slice(0, 40) || undefined }),
  loader: async ({ context, params, deps }) => {
    const { company: of } = await load(context, effectiveQuery(context.fetch, params.id, deps.at));
    return { title: `${of.name}, ${context.words.effective.title.toLowerCase()}`, ...deps };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [{ title: loaderData.title }] : [] }),
  component: later('clients', 'EffectiveSlaRoute'),
});

const ownCompany = createRoute({
  getParentRoute: () => root,
  path: '/my-company',
  loader: async ({ context }) => {
    await Promise.all([
      load(context, clientQueries(context.fetch).own()),
      load(context, peopleQueries(context.fetch).me()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.clients.own.title }] }),
  component: later('clients', 'OwnCompanyRoute'),
});

/** Screens of client companies. */
export const clientRoutes = [
  companies,
  companyImport,
  company,
  companyHistory,
  contract,
  effectiveSla,
  ownCompany,
] as const;
