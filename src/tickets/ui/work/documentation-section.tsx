import { Clause } from '../../../kit/ui/clause.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import type { FullTicket } from '../../ticket-contract.ts';
import type { TicketStand } from '../ticket-stand.ts';
import { FieldRow } from './field-row.tsx';
import classes from './work.module.css';

type Documentation = NonNullable<FullTicket['documentation']>;

/** The fields of SOP-7010: what is missing, with the clause of each, and what is written. */
export function DocumentationSection(stand: TicketStand) {
  const words = useWords('ticketDesk').documentation;
  const { documentation } = stand.ticket;
  if (!documentation) return null;
  const isHad = (it: Documentation['fields'][number]) => it.required || it.filled;
  const others = documentation.fields.filter((it) => !isHad(it));
  const canWrite = holds(stand.me, 'tickets.work');
  return (
    <section aria-labelledby="documentation:title" id="documentation" className={classes.section}>
      <h2 id="documentation:title">
        {words.title} <span className={classes.score}>{words.score(documentation.score)}</span>
      </h2>
      <Stands {...stand} documentation={documentation} />
      <ul className={classes.fields}>
        {documentation.fields.filter(isHad).map((it) => (
          <FieldRow key={it.field} field={it} document={documentation.document} canWrite={canWrite} {...stand} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={classes.more}>
          <summary>{words.others(others.length)}</summary>
          <ul className={classes.fields}>
            {others.map((it) => (
              <FieldRow key={it.field} field={it} document={documentation.document} canWrite={canWrite} {...stand} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** How much is missing, and until when it is owed by whom. */
function Stands({ documentation, ticket }: TicketStand & { documentation: Documentation }) {
  const words = useWords('ticketDesk').documentation;
  const { moment } = useWords('kit').dates;
  const { missing, owed, document } = documentation;
  return (
    <div role="status" className={classes.stands}>
      <p data-missing={missing.length > 0 || undefined}>
        {missing.length ? words.missing(missing.length) : words.complete} <Clause cite={`${document} D19`} />
      </p>
      {owed && (
        <p className={classes.owed}>
          {words.owed(moment(owed.due), ticket.resolvedOwner?.name)} <Clause cite={`${document} O1`} />
        </p>
      )}
    </div>
  );
}
