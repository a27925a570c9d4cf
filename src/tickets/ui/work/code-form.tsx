import { useState } from 'react';
import { Button, TextField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { CodeSaid, useCode } from '../open/code-said.tsx';
import { Refused } from '../refused.tsx';
import { patchTicket, type TicketStand } from '../ticket-stand.ts';
import { useAdd } from '../use-add.ts';
import classes from './work.module.css';

/** Attaches the code that the client sees, or says that they see none (SOP-7010 D11). */
export function CodeForm(stand: TicketStand) {
  const words = useWords('ticketDesk').steps;
  const { cancel } = useWords('kit').form;
  const { ticket, fetch, onChange } = stand;
  const [typed, setTyped] = useState<string>();
  const { isBusy, problem, add } = useAdd(stand, 'code', () => setTyped(undefined));
  const code = useCode(fetch, typed ?? '');
  const seesNone = () => patchTicket(stand, ticket.version, { codeSeen: false }).finally(onChange);
  if (typed === undefined)
    return (
      <p className={classes.acts} data-needs-script>
        <button type="button" className={classes.small} onClick={() => setTyped('')}>
          {ticket.code ? words.otherCode : words.attach}
        </button>
        {!ticket.code && ticket.codeSeen !== false && (
          <button type="button" className={classes.small} onClick={() => void seesNone().catch(() => undefined)}>
            {words.seesNone}
          </button>
        )}
        {ticket.codeSeen === false && !ticket.code && <span className={classes.quiet}>{words.isNone}</span>}
      </p>
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        add({ code: typed });
      }}
    >
      <TextField
        label={words.code}
        name="code"
        value={typed}
        maxLength={20}
        placeholder="LT-3104"
        autoComplete="off"
        autoFocus
        required
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <CodeSaid code={code} typed={typed} />
      <Refused problem={problem} />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {words.attach}
        </Button>
        <Button onPress={() => setTyped(undefined)}>{cancel}</Button>
      </div>
    </form>
  );
}
