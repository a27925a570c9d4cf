import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { clientQueries } from '../clients/queries.ts';
import { LaterWordsProvider } from '../kit/ui/words.tsx';
import { peopleQueries } from '../people/queries.ts';
import { ticketQueries, ticketsKey } from '../tickets/queries.ts';
import { TicketsScreen } from '../tickets/ui/list/tickets-screen.tsx';
import { NewTicketScreen } from '../tickets/ui/open/new-ticket-screen.tsx';
import { NarrowScreen } from '../tickets/ui/ticket/narrow-screen.tsx';
import { TicketScreen } from '../tickets/ui/ticket/ticket-screen.tsx';
import { useTicketStream } from '../tickets/ui/use-ticket-stream.ts';
import { ticketDesk } from './strings/en-tickets.ts';
import { useGoTo } from './use-go-to.ts';

const list = getRouteApi('/tickets');
const opening = getRouteApi('/tickets/new');
const one = getRouteApi('/tickets/$number');

/** `/tickets`: the tickets. */
export function TicketsRoute() {
  return (
    <Words>
      <Tickets />
    </Words>
  );
}

function Tickets() {
  const { fetch, me } = useDesk();
  const { question } = list.useLoaderData();
  const client = useQueryClient();
  const queries = ticketQueries(fetch);
  const { data } = useSuspenseQuery(queries.list(question));
  const { data: company } = useQuery({
    ...clientQueries(fetch).company(question.company ?? ''),
    enabled: Boolean(question.company),
  });
  const again = () => void client.invalidateQueries({ queryKey: [...ticketsKey, 'list'] });
  const connection = useTicketStream(again, again);
  return <TicketsScreen key={JSON.stringify(question)} {...{ me, question, company, connection }} list={data} />;
}

/** `/tickets/new`: the form that opens one. */
export function NewTicketRoute() {
  const { fetch, me } = useDesk();
  const goTo = useGoTo();
  const said = opening.useLoaderData();
  return (
    <Words>
      <NewTicketScreen key={said.follows} {...{ fetch, me, goTo, ...said }} />
    </Words>
  );
}

/** `/tickets/…`: one of them. */
export function TicketRoute() {
  return (
    <Words>
      <Ticket />
    </Words>
  );
}

function Ticket() {
  const { fetch, me } = useDesk();
  const { number } = one.useLoaderData();
  const client = useQueryClient();
  const queries = ticketQueries(fetch);
  const { data: ticket } = useSuspenseQuery(queries.ticket(number));
  const { data: log } = useQuery({ ...queries.log(ticket.number), enabled: ticket.view === 'full' });
  const goTo = useGoTo();
  const onChange = () => void client.invalidateQueries({ queryKey: ticketsKey });
  const connection = useTicketStream(({ number: changed }) => {
    if (changed === ticket.number) onChange();
  }, onChange);
  if (ticket.view === 'narrow') return <NarrowScreen {...{ ticket, fetch, onChange }} />;
  return <TicketScreen key={ticket.id} {...{ ticket, fetch, me, onChange, connection, goTo }} log={log ?? []} />;
}

/** The words of tickets come with their screens. */
function Words({ children }: { children: ReactNode }) {
  return <LaterWordsProvider words={{ ticketDesk }}>{children}</LaterWordsProvider>;
}

function useDesk() {
  const { fetch } = useRouter().options.context;
  const { data: me } = useSuspenseQuery(peopleQueries(fetch).me());
  return { fetch, me };
}
