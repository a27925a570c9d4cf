import { useState } from 'react';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Button } from '../../../kit/ui/form.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useKept } from '../../../kit/ui/use-kept.ts';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { useCleanHere } from '../../../privacy/screens.tsx';
import { onceKey } from '../once-key.ts';
import { Refused } from '../refused.tsx';
import { addTo, type TicketStand } from '../ticket-stand.ts';
import { toldRemoved } from '../told-removed.ts';
import { type ActionTyped, actionBody, EMPTY } from './action-body.ts';
import { actionPath, FORMS, type Offered, type Part } from './action-list.ts';
import { ActionPart } from './action-parts.tsx';
import classes from './actions.module.css';

/** Asks for what an action carries, says what it needs and what the client will see, and takes it. */
export function ActionForm({ offered, onDone, ...stand }: TicketStand & { offered: Offered; onDone(): void }) {
  const { action, row } = offered;
  const words = useWords('ticketDesk').actions;
  const { cancel } = useWords('kit').form;
  const { typed, change, isBusy, problem, onSubmit } = useAction(offered, stand, onDone);
  const parts: readonly Part[] = FORMS[action];
  return (
    <form onSubmit={onSubmit}>
      <p className={classes.lead}>
        {words.becomes(row.to)} {row.unless?.why === 'needs' && words.needs(row.unless.needs)}{' '}
        <Clause cite={`${row.clause.document} ${row.clause.clause}`} />
        {row.clientSees && <span className={classes.sees}>{words.clientSees(row.clientSees)}</span>}
      </p>
      {parts.map((part) => (
        <ActionPart key={part} part={part} action={action} typed={typed} change={change} {...stand} />
      ))}
      <Refused problem={problem} />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {words.action[action]}
        </Button>
        <Button onPress={onDone}>{cancel}</Button>
      </div>
    </form>
  );
}

function useAction({ action }: Offered, stand: TicketStand, onDone: () => void) {
  const all = useWords('ticketDesk');
  const say = useSay();
  const { me, ticket, fetch, onChange } = stand;
  const [key] = useState(onceKey);
  const begin: ActionTyped = {
    ...EMPTY,
    contact: ticket.contact?.id ?? '',
    to: ticket.tier === 'Tier 2' ? 'Tier 3' : 'Tier 2',
  };
  const { typed, change, discard } = useKept(`${me.id}:${ticket.id}:action:${action}`, begin, useCleanHere(fetch));
  const submitting = useSubmit(async () => {
    try {
      const written = await addTo(stand, actionPath(action), actionBody(action, typed), key);
      say(toldRemoved(all, written, all.actions.done[action]));
    } finally {
      // Also where it was refused: the ticket may be another by now.
      onChange();
    }
    discard();
    onDone();
  }, useWords('kit').form.unreachable);
  return { typed, change, ...submitting };
}
