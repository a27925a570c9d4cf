import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { codeQueries } from '../../../codes/queries.ts';
import { RichText } from '../../../documents/rich-text.tsx';
import { Clause } from '../../../kit/ui/clause.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import { WordsShown } from '../log/words-shown.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import { CodeForm } from './code-form.tsx';
import { StepForm } from './step-form.tsx';
import classes from './work.module.css';

/** The error code with what KB-601 recommends for it, each action with what came of it, and the steps of one's own. */
export function StepSection(stand: TicketStand) {
  const words = useWords('ticketDesk').steps;
  const { ticket, me } = stand;
  const [isOpen, setOpen] = useState(false);
  const canWrite = holds(me, 'tickets.work');
  const own = ticket.steps.filter((it) => it.action === null);
  return (
    <section aria-labelledby="steps:title" id="steps" className={classes.section}>
      <h2 id="steps:title">{words.title}</h2>
      <div id="code">
        {ticket.code ? <Recommended {...stand} canWrite={canWrite} /> : <p className={classes.quiet}>{words.noCode}</p>}
        {canWrite && <CodeForm {...stand} />}
      </div>
      <ul className={classes.fields}>
        {own.map((it) => (
          <li key={it.event}>
            <WordsShown words={it.words} /> <span className={classes.quiet}>{it.outcome ?? words.noOutcome}</span>
          </li>
        ))}
      </ul>
      {canWrite && !isOpen && (
        <button type="button" className={classes.small} data-needs-script onClick={() => setOpen(true)}>
          {words.add}
        </button>
      )}
      {isOpen && <StepForm action={null} {...stand} onDone={() => setOpen(false)} />}
    </section>
  );
}

function Recommended({ canWrite, ...stand }: TicketStand & { canWrite: boolean }) {
  const words = useWords('ticketDesk').steps;
  const { code } = stand.ticket;
  const { data } = useQuery(codeQueries(stand.fetch).code(code!.code));
  return (
    <>
      <p>
        <a href={`/codes/${code!.code}`} className={classes.code}>
          {code!.code}
        </a>{' '}
        {data?.kind === 'code' && data.name} {!code!.listed && <span className={classes.lacks}>{words.unlisted}</span>}
      </p>
      {data?.kind === 'code' && (
        <ol className={classes.steps}>
          {data.actions.map((it, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what they are
            <li key={index}>
              <RichText tree={it} /> <Tried id={`${code!.code}/${index + 1}`} canWrite={canWrite} {...stand} />
            </li>
          ))}
        </ol>
      )}
      <p className={classes.quiet}>
        {code!.listed ? words.inOrder : words.whatNow}{' '}
        {code!.listed ? <Clause cite="KB-601 U3" /> : <Clause cite="KB-601#unknown">KB-601</Clause>}
      </p>
    </>
  );
}

/** What came of a recommended action; where it was not tried, the way to say so. */
function Tried({ id, canWrite, ...stand }: TicketStand & { id: string; canWrite: boolean }) {
  const words = useWords('ticketDesk').steps;
  const [isOpen, setOpen] = useState(false);
  const tried = stand.ticket.steps.filter((it) => it.action === id);
  return (
    <>
      {tried.map((it) => (
        <span key={it.event} className={classes.tried}>
          {it.outcome ?? words.noOutcome}
          {it.words && ': '}
          <WordsShown words={it.words} />
        </span>
      ))}
      {canWrite && !isOpen && (
        <button
          type="button"
          className={classes.small}
          data-needs-script
          aria-label={words.recordOf(id)}
          onClick={() => setOpen(true)}
        >
          {words.record}
        </button>
      )}
      {isOpen && <StepForm action={id} {...stand} onDone={() => setOpen(false)} />}
    </>
  );
}
