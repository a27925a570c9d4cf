import { createRoute } from '@tanstack/react-router';
import { clientQueries } from '../../clients/queries.ts';
import { peopleQueries } from '../../people/queries.ts';
import { formatNumber, parseNumber } from '../../tickets/number.ts';
import { ticketQueries } from '../../tickets/queries.ts';
import { ticketAddress, ticketQuestionIn } from '../../tickets/ui/list/ticket-address.ts';
import { later } from '../later-pages.ts';
import { load, redirectTo } from '../load.ts';
import { root } from '../root-route.ts';

const tickets = createRoute({
  getParentRoute: () => root,
  path: '/tickets',
  // Another question is another list, also where the address before it was this one's.
  loaderDeps: ({ search }) => search,
  loader: async ({ context, location }) => {
    const question = ticketQuestionIn(location.searchStr);
    await Promise.all([
      load(context, ticketQueries(context.fetch).list(question)),
      load(context, peopleQueries(context.fetch).me()),
      question.company && load(context, clientQueries(context.fetch).company(question.company)),
    ]);
    return { question };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.web.tickets }] }),
  component: later('tickets', 'TicketsRoute'),
});

const newTicket = createRoute({
  getParentRoute: () => root,
  path: '/tickets/new',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, location }) => {
    await load(context, peopleQueries(context.fetch).me());
    const { company } = ticketQuestionIn(location.searchStr);
    const number = parseNumber(new URLSearchParams(location.searchStr).get('follows') ?? '');
    const follows = number === undefined ? undefined : formatNumber(number);
    if (!company) return { company: undefined, follows };
    const { id, name } = await load(context, clientQueries(context.fetch).company(company));
    return { company: { id, name }, follows };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.web.newTicket }] }),
  component: later('tickets', 'NewTicketRoute'),
});

const ticket = createRoute({
  getParentRoute: () => root,
  path: '/tickets/$number',
  loader: async ({ context, params }) => {
    // What people type or paste leads to the one address that a ticket has.
    const number = formatNumber(parseNumber(params.number) ?? 0);
    if (parseNumber(params.number) !== undefined && number !== params.number) throw redirectTo(ticketAddress(number));
    const queries = ticketQueries(context.fetch);
    const [it] = await Promise.all([
      load(context, queries.ticket(params.number)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    if (it.view === 'full') {
      await Promise.all([
        load(context, queries.log(it.number)),
        context.queryClient.prefetchQuery(peopleQueries(context.fetch).people()),
        it.company && context.queryClient.prefetchQuery(clientQueries(context.fetch).company(it.company.id)),
      ]);
    }
    const summary = it.view === 'full' ? it.fields.find(({ field }) => field === 'Summary')?.words?.text : undefined;
    return { number: params.number, title: [it.number, summary].filter(Boolean).join(' ') };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [{ title: loaderData.title }] : [] }),
  component: later('tickets', 'TicketRoute'),
});

/** Screens of tickets. */
export const ticketRoutes = [tickets, newTicket, ticket] as const;
