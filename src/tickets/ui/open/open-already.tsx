import { useQuery } from '@tanstack/react-query';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Severity } from '../../../kit/ui/severity.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { ticketQueries } from '../../queries.ts';
import { ticketAddress } from '../list/ticket-address.ts';
import classes from './open.module.css';

/** The open tickets of a company, beside the form that opens another: one about the same issue is added to (SOP-7010 A2). */
export function OpenAlready({ company, fetch }: { company: string; fetch: FetchInside }) {
  const words = useWords('ticketDesk').open;
  const { data } = useQuery({
    ...ticketQueries(fetch).list({ view: 'open', company, limit: MOST }),
    enabled: company !== '',
  });
  return (
    <aside className={classes.already} aria-labelledby="open:already">
      <h2 id="open:already">{words.already}</h2>
      <p className={classes.quiet}>
        {words.alreadyLead} <Clause cite="SOP-7010 A2" />
      </p>
      <div role="status">
        {!company && <p className={classes.quiet}>{words.alreadyNoCompany}</p>}
        {data?.tickets.length === 0 && <p>{words.alreadyNone}</p>}
      </div>
      <ul className={classes.tickets}>
        {(company ? (data?.tickets ?? []) : []).map((it) => (
          <li key={it.id}>
            <Severity severity={it.severity} /> <a href={ticketAddress(it.number)}>{it.number}</a>{' '}
            <span className={classes.quiet}>{it.status}</span>
            <span className={classes.summary}>{it.summary}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

const MOST = 20;
