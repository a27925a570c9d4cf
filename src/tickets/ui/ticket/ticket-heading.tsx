import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { clientQueries } from '../../../clients/queries.ts';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Severity } from '../../../kit/ui/severity.tsx';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import { WordsShown } from '../log/words-shown.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import { useShortMoment } from '../use-short-moment.ts';
import { SeverityForm } from './severity-form.tsx';
import classes from './ticket.module.css';

/** What it is, how grave, how it stands, who reported it and when. */
export function TicketHeading({ children, ...stand }: TicketStand & { children: ReactNode }) {
  const all = useWords('ticketDesk');
  const words = all.ticket;
  const moment = useShortMoment();
  const { ticket } = stand;
  const summary = ticket.fields.find((it) => it.field === 'Summary')?.words;
  return (
    <header className={classes.heading}>
      <p className={classes.meta}>
        <a href="/tickets">{all.list.title}</a> <Copied number={ticket.number} /> <Gravity {...stand} />
        <span className={classes.status}>{ticket.status}</span>
        {ticket.restricted && <span className={classes.restricted}>{words.restricted}</span>}
        <span>{ticket.assignee ? words.assignedTo(ticket.assignee.name) : words.assignedToNobody}</span>
        {children}
      </p>
      <h1 className={classes.title}>{summary ? <WordsShown words={summary} /> : words.noSummary}</h1>
      <p className={classes.who}>
        {ticket.company ? <a href={`/companies/${ticket.company.id}`}>{ticket.company.name}</a> : all.list.noCompany}
        <Contact {...stand} />
        <span>
          {ticket.contactedAt
            ? words.contacted(moment(ticket.contactedAt), all.channels[ticket.channel])
            : words.openedAt(moment(ticket.openedAt), all.channels[ticket.channel])}
        </span>
      </p>
    </header>
  );
}

/** The number, which is copied by a press: it is given to the client at once (SOP-7010 A7). */
function Copied({ number }: { number: string }) {
  const words = useWords('ticketDesk').ticket;
  const say = useSay();
  const copy = () => void navigator.clipboard?.writeText(number).then(() => say(words.copied(number)));
  return (
    <button type="button" className={classes.number} aria-label={words.copy(number)} onClick={copy}>
      {number}
    </button>
  );
}

function Gravity(stand: TicketStand) {
  const words = useWords('ticketDesk').ticket;
  const { close } = useWords('kit').form;
  const [isOpen, setOpen] = useState(false);
  const { value, clause, by } = stand.ticket.severity;
  return (
    <span className={classes.gravity}>
      <Severity severity={value} /> {clause && <Clause cite={`${clause.document} ${clause.clause}`} />}
      {by === 'person' && <span>{words.byPerson}</span>}
      {holds(stand.me, 'tickets.work') && (
        <button type="button" className={classes.small} data-needs-script onClick={() => setOpen(true)}>
          {words.changeSeverity}
        </button>
      )}
      {isOpen && (
        <Sheet title={words.severityTitle} closeWord={close} onClose={() => setOpen(false)}>
          <SeverityForm {...stand} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </span>
  );
}

/** Who reported it, with the ways to reach them. */
function Contact({ ticket, fetch }: TicketStand) {
  const words = useWords('ticketDesk').ticket;
  const { data } = useQuery({
    ...clientQueries(fetch).company(ticket.company?.id ?? ''),
    enabled: ticket.company !== null,
  });
  const written = ticket.fields.find((it) => it.field === 'Contact')?.words;
  const known = data?.contacts.find((it) => it.id === ticket.contact?.id);
  if (!ticket.contact) return <span>{written ? <WordsShown words={written} /> : words.noContact}</span>;
  return (
    <span>
      {[ticket.contact.name, known?.position].filter(Boolean).join(', ')}
      {known?.ways.map((it) => (
        <Fragment key={it.value}>
          {' '}
          <a href={`${it.kind === 'phone' ? 'tel' : 'mailto'}:${it.value}`} className={classes.way}>
            {it.kind === 'phone' ? it.shown : it.value}
          </a>
        </Fragment>
      ))}
    </span>
  );
}
