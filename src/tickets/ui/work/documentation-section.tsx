import { useState } from 'react';
import { Clause } from '../../../kit/ui/clause.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import type { FullTicket } from '../../ticket-contract.ts';
import type { TicketStand } from '../ticket-stand.ts';
import { useShortMoment } from '../use-short-moment.ts';
import { type Field, FieldRow } from './field-row.tsx';
import classes from './work.module.css';

type Documentation = NonNullable<FullTicket['documentation']>;

/** The fields of SOP-7010: what is missing, with the clause of each, and what is written. */
export function DocumentationSection(stand: TicketStand) {
  const words = useWords('ticketDesk').documentation;
  const { documentation } = stand.ticket;
  const [opened, setOpened] = useState<string>();
  const [isAll, setAll] = useState(false);
  if (!documentation) return null;
  // A form that is open stays where it is, whatever others do to the ticket meanwhile.
  const isHad = (it: Field) => it.required || it.filled || it.field === opened;
  const others = documentation.fields.filter((it) => !isHad(it)).length;
  const canWrite = holds(stand.me, 'tickets.work');
  return (
    <section aria-labelledby="documentation:title" id="documentation" className={classes.section}>
      <h2 id="documentation:title">
        {words.title} <span className={classes.score}>{words.score(documentation.score)}</span>
      </h2>
      <Stands {...stand} documentation={documentation} />
      <ul className={classes.fields}>
        {documentation.fields
          .filter((it) => isAll || isHad(it))
          .map((it) => (
            <FieldRow
              key={it.field}
              field={it}
              document={documentation.document}
              isOpen={it.field === opened}
              setOpen={(isOpen) => setOpened(isOpen ? it.field : undefined)}
              {...{ canWrite, ...stand }}
            />
          ))}
      </ul>
      {(others > 0 || isAll) && (
        <button type="button" className={classes.small} data-needs-script onClick={() => setAll(!isAll)}>
          {isAll ? words.fewer : words.others(others)}
        </button>
      )}
    </section>
  );
}

/** How much is missing, and until when it is owed by whom. */
function Stands({ documentation, ticket }: TicketStand & { documentation: Documentation }) {
  const words = useWords('ticketDesk').documentation;
  const moment = useShortMoment();
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
