import { useState } from 'react';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Button, TextAreaField } from '../../../kit/ui/form.tsx';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { useKept } from '../../../kit/ui/use-kept.ts';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { useCleanHere, WouldBeRemoved } from '../../../privacy/screens.tsx';
import type { NarrowTicket } from '../../ticket-contract.ts';
import { WordsShown } from '../log/words-shown.tsx';
import { onceKey } from '../once-key.ts';
import { Refused } from '../refused.tsx';
import { addTo } from '../ticket-stand.ts';
import tickets from '../tickets.module.css';
import classes from './ticket.module.css';

interface NarrowProps {
  ticket: NarrowTicket;
  fetch: FetchInside;
  onChange(): void;
}

/** A restricted ticket for whoever opened it: what they wrote, whom to connect the client to, and a way to add to it (KB-155 security). */
export function NarrowScreen(props: NarrowProps) {
  const { narrow: words, list } = useWords('ticketDesk');
  const { moment } = useWords('kit').dates;
  const { ticket } = props;
  return (
    <div className={tickets.page}>
      <PageTitle meta={<a href="/tickets">{list.title}</a>}>{words.title(ticket.number)}</PageTitle>
      <p className={classes.connect}>
        {words.connect(ticket.connectTo)} <Clause cite="KB-155 S7" />
      </p>
      <ul className={classes.own}>
        {ticket.own.map((it) => (
          <li key={it.id}>
            <time dateTime={it.occurredAt}>{moment(it.occurredAt)}</time>
            {Object.entries(it.texts).map(([name, text]) => (
              <p key={name}>
                <WordsShown words={text} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <AddForm {...props} />
    </div>
  );
}

function AddForm({ ticket, fetch, onChange }: NarrowProps) {
  const words = useWords('ticketDesk').narrow;
  const { unreachable } = useWords('kit').form;
  const [key, setKey] = useState(onceKey);
  const { typed, change, discard } = useKept(`narrow:${ticket.id}`, { text: '' }, useCleanHere(fetch));
  const { isBusy, problem, onSubmit } = useSubmit(async () => {
    await addTo({ fetch, ticket }, 'interactions', { direction: 'internal', text: typed.text }, key);
    setKey(onceKey());
    discard();
    onChange();
  }, unreachable);
  return (
    <form onSubmit={onSubmit} data-needs-script className={classes.add}>
      <TextAreaField
        label={words.add}
        name="text"
        value={typed.text}
        required
        maxLength={50_000}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <WouldBeRemoved text={typed.text} fetch={fetch} />
      <Refused problem={problem} />
      <div className={tickets.buttons}>
        <Button main busy={isBusy}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
