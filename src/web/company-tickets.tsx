import { useQuery } from '@tanstack/react-query';
import type { FetchInside } from '../kit/ui/answer.ts';
import { Section } from '../kit/ui/section.tsx';
import { Severity } from '../kit/ui/severity.tsx';
import { useWords } from '../kit/ui/words.tsx';
import type { Me } from '../people/contract.ts';
import { holds } from '../people/desk-stand.ts';
import { COMPANY_TICKETS, ticketQueries } from '../tickets/queries.ts';
import { ticketAddress, ticketsAddress } from '../tickets/ui/list/ticket-address.ts';
import tickets from '../tickets/ui/tickets.module.css';

interface CompanyTicketsProps {
  company: string;
  me: Me;
  fetch: FetchInside;
}

/** The tickets of a company that were last changed, on its page, for those who may see tickets. */
export function CompanyTickets({ company, me, fetch }: CompanyTicketsProps) {
  const words = useWords('web');
  const mayRead = holds(me, 'tickets.read');
  const { data } = useQuery({
    ...ticketQueries(fetch).list({ view: 'all', company, limit: COMPANY_TICKETS }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  return (
    <Section title={words.tickets}>
      {data?.tickets.length === 0 && <p className={tickets.quiet}>{words.companyTickets.none}</p>}
      <ul className={tickets.few}>
        {data?.tickets.map((it) => (
          <li key={it.id}>
            <Severity severity={it.severity} /> <a href={ticketAddress(it.number)}>{it.number}</a> {it.summary}{' '}
            <span className={tickets.quiet}>{it.status}</span>
          </li>
        ))}
      </ul>
      <p className={tickets.pages}>
        {holds(me, 'tickets.open') && <a href={`/tickets/new?company=${company}`}>{words.newTicket}</a>}
        <a href={ticketsAddress({ view: 'all', company })}>{words.companyTickets.all}</a>
      </p>
    </Section>
  );
}
