import { Severity } from '../../../kit/ui/severity.tsx';
import { TableHead } from '../../../kit/ui/table-head.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { TicketLine } from '../../list-contract.ts';
import classes from '../tickets.module.css';
import { useNow } from '../use-now.ts';
import { ageOf } from './age.ts';
import { ticketAddress } from './ticket-address.ts';
import type { SteadyRow } from './use-steady.ts';

/** Tickets, one row each; the whole row leads to its ticket. */
export function TicketTable({ rows }: { rows: readonly SteadyRow[] }) {
  const words = useWords('ticketDesk').list;
  const now = useNow();
  return (
    <table className={classes.table}>
      <TableHead
        headings={[words.severity, words.ticket, words.company, words.status, words.assignee]}
        numbers={[words.age, words.updated]}
      />
      <tbody>
        {rows.map(({ line, isGone }) => (
          <TicketRow key={line.id} line={line} isGone={isGone} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function TicketRow({ line, isGone, now }: { line: TicketLine; isGone: boolean; now: string }) {
  const words = useWords('ticketDesk');
  const { number, severity, summary, company, assignee, contactedAt, openedAt, updatedAt, restricted } = line;
  return (
    <tr data-gone={isGone || undefined}>
      <td>
        <Severity severity={severity} />
      </td>
      <td>
        <a href={ticketAddress(number)} data-row className={classes.row}>
          <span className={classes.number}>{number}</span> {summary ?? words.list.noSummary}
        </a>
        {restricted && <span className={classes.mark}>{words.ticket.restricted}</span>}
        {isGone && <span className={classes.mark}>{words.list.gone}</span>}
      </td>
      <td>{company?.name ?? <span className={classes.quiet}>{words.list.noCompany}</span>}</td>
      <td>
        <span className={classes.status} data-status={line.status}>
          {line.status}
        </span>
        {line.unanswered > 0 && <span className={classes.mark}>{words.list.unanswered(line.unanswered)}</span>}
      </td>
      <td>{assignee?.name ?? <span className={classes.quiet}>{words.list.nobody}</span>}</td>
      <Aged at={contactedAt ?? openedAt} now={now} said={words.list.agedFrom} />
      <Aged at={updatedAt} now={now} said={words.list.updatedAgo} />
    </tr>
  );
}

/** How long ago; when exactly on pointing. Where a narrow screen shows no headings, it says what it is. */
function Aged({ at, now, said }: { at: string; now: string; said: (age: string) => string }) {
  const words = useWords('ticketDesk').list;
  const { moment } = useWords('kit').dates;
  const age = words.ago(ageOf(at, now));
  return (
    <td data-number>
      {/* The page was made a moment ago: a minute may have passed since. */}
      <time dateTime={at} title={moment(at)} suppressHydrationWarning>
        <span className={classes.figure} suppressHydrationWarning>
          {age}
        </span>
        <span className={classes.said} suppressHydrationWarning>
          {said(age)}
        </span>
      </time>
    </td>
  );
}
