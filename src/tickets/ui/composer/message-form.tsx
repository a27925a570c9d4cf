import { useRef, useState } from 'react';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Button, TextAreaField } from '../../../kit/ui/form.tsx';
import { useKept } from '../../../kit/ui/use-kept.ts';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { instantOf } from '../../../people/week.ts';
import { useCleanHere, WouldBeRemoved } from '../../../privacy/screens.tsx';
import { onceKey } from '../once-key.ts';
import { Refused } from '../refused.tsx';
import { addTo, type TicketStand } from '../ticket-stand.ts';
import { toldRemoved } from '../told-removed.ts';
import { WithClauses } from '../with-clauses.tsx';
import classes from './composer.module.css';
import { MessageFields } from './message-fields.tsx';
import { emptyMessage, interactionOf, type Message, type Mode } from './modes.ts';

/** One kind of what can be said. What is typed is kept for each kind apart until it is added. */
export function MessageForm({ mode, ...stand }: TicketStand & { mode: Mode }) {
  const words = useWords('ticketDesk').composer;
  const { message, change, told, isBusy, problem, onSubmit } = useMessage(mode, stand);
  return (
    <form onSubmit={onSubmit} className={classes.form}>
      <MessageFields mode={mode} message={message} change={change} {...stand} />
      <TextAreaField
        label={words.text[mode]}
        name="text"
        value={message.text}
        rows={4}
        maxLength={50_000}
        required={mode !== 'call' || message.reached === 'yes'}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <WouldBeRemoved text={message.text} fetch={stand.fetch} />
      <Refused problem={problem} />
      <div className={classes.foot}>
        <span className={classes.hint}>
          {words.hint[mode]}{' '}
          <Clause cite={mode === 'call' ? 'SOP-7010 I5' : mode === 'in' ? 'SOP-7010 I4' : 'SOP-7010 I6'} />
        </span>
        <Button main busy={isBusy}>
          {words.submit[mode]}
        </Button>
      </div>
      <p role="status" className={classes.told}>
        {told && <WithClauses text={told} />}
      </p>
    </form>
  );
}

function useMessage(mode: Mode, stand: TicketStand) {
  const all = useWords('ticketDesk');
  const { ticket, me, fetch, onChange } = stand;
  const clean = useCleanHere(fetch);
  const begin = emptyMessage(mode, { channel: ticket.channel, contact: ticket.contact?.id ?? '' });
  const { typed, change, discard } = useKept<Message>(`${me.id}:${ticket.id}:${mode}`, begin, clean);
  const key = useRef('');
  const [told, tell] = useState('');
  const submitting = useSubmit(async () => {
    key.current ||= onceKey();
    tell('');
    const at = typed.at ? instantOf(typed.at, me.zone ?? 'Asia/Manila') : undefined;
    const written = await addTo(stand, 'interactions', interactionOf(mode, typed, at), key.current);
    // The next one is another.
    key.current = '';
    discard();
    onChange();
    tell(toldRemoved(all, written, all.composer.done[mode]));
  }, useWords('kit').form.unreachable);
  return { message: typed, change, told, ...submitting };
}
