import { useMemo } from 'react';
import { useKeys } from '../../../kit/ui/keys.tsx';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { Empty } from '../../../kit/ui/states.tsx';
import type { Connection } from '../../../kit/ui/stream.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Me } from '../../../people/contract.ts';
import { holds } from '../../../people/desk-stand.ts';
import type { TicketList } from '../../list-contract.ts';
import { LiveLine } from '../live-line.tsx';
import classes from '../tickets.module.css';
import { moveInRows } from './move-in-rows.ts';
import { type ListQuestion, ticketsAddress, VIEWS, type View } from './ticket-address.ts';
import { TicketTable } from './ticket-table.tsx';
import { useSteady } from './use-steady.ts';

export interface TicketsScreenProps {
  me: Me;
  list: TicketList;
  /** What was asked for; the address holds it. */
  question: ListQuestion & { view: View };
  /** The company whose tickets alone are shown. */
  company?: { id: string; name: string } | undefined;
  connection: Connection;
}

/** `/tickets`: the tickets, by view and company. */
export function TicketsScreen({ me, list, question, company, connection }: TicketsScreenProps) {
  const words = useWords('ticketDesk').list;
  const { rows, fresh, isOther, show } = useSteady(list.tickets);
  useRowKeys();
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Views question={question} />
      <div className={classes.above}>
        {holds(me, 'tickets.open') && (
          <a href={openAddress(company?.id)} className={classes.open}>
            {words.open}
          </a>
        )}
        <LiveLine connection={connection} />
        <span role="status">
          {isOther && (
            <button type="button" className={classes.small} onClick={show}>
              {words.fresh(fresh)}
            </button>
          )}
        </span>
      </div>
      {company && (
        <p className={classes.quiet}>
          {words.ofCompany(company.name)} <a href={ticketsAddress({ view: question.view })}>{words.ofAll}</a>
        </p>
      )}
      {rows.length > 0 && <TicketTable rows={rows} />}
      {rows.length === 0 && <None me={me} view={question.view} />}
      <Pages list={list} question={question} />
    </div>
  );
}

/** Nothing is there; whoever may open a ticket is told how, anybody else who does. */
function None({ me, view }: { me: Me; view: View }) {
  const { list, open } = useWords('ticketDesk');
  const isForOthers = (view === 'open' || view === 'all') && !holds(me, 'tickets.open');
  const hint = isForOthers ? open.notYours(holds(me, 'people.invite')) : list.noneHint[view];
  return <Empty title={list.none[view]}>{hint}</Empty>;
}

const openAddress = (company: string | undefined) => (company ? `/tickets/new?company=${company}` : '/tickets/new');

function Views({ question }: Pick<TicketsScreenProps, 'question'>) {
  const words = useWords('ticketDesk').list;
  return (
    <nav aria-label={words.views}>
      <ul className={classes.views}>
        {VIEWS.map((view) => (
          <li key={view}>
            <a
              href={ticketsAddress({ view, company: question.company })}
              aria-current={view === question.view ? 'page' : undefined}
            >
              {words.view[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ list, question }: Pick<TicketsScreenProps, 'list' | 'question'>) {
  const words = useWords('ticketDesk').list;
  if (!question.cursor && !list.next) return null;
  return (
    <p className={classes.pages}>
      {question.cursor && <a href={ticketsAddress({ ...question, cursor: undefined })}>{words.first}</a>}
      {list.next && <a href={ticketsAddress({ ...question, cursor: list.next })}>{words.next}</a>}
    </p>
  );
}

/** `j` and `k` move through the rows; Enter opens the link that they stand on, as it does everywhere. */
function useRowKeys() {
  const words = useWords('ticketDesk').list;
  useKeys(
    useMemo(
      () => [
        { keys: 'j', hint: words.down, group: words.title, run: () => moveInRows(1) },
        { keys: 'k', hint: words.up, group: words.title, run: () => moveInRows(-1) },
      ],
      [words],
    ),
  );
}
