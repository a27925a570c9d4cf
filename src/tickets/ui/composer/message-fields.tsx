import { useQuery } from '@tanstack/react-query';
import { clientQueries } from '../../../clients/queries.ts';
import { SelectField, TextField } from '../../../kit/ui/form.tsx';
import { useIsLive } from '../../../kit/ui/live.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { wallOf } from '../../../people/week.ts';
import { OUTSIDE } from '../kinds.ts';
import type { TicketStand } from '../ticket-stand.ts';
import { useNow } from '../use-now.ts';
import classes from './composer.module.css';
import { ARRIVING, type Message, type Mode, WRITTEN } from './modes.ts';

interface FieldsProps extends TicketStand {
  mode: Mode;
  message: Message;
  change(part: Partial<Message>): void;
}

/** By which way, with whom and when; a note among ourselves has none of them. */
export function MessageFields(props: FieldsProps) {
  const { mode, message, change } = props;
  const all = useWords('ticketDesk');
  const words = all.composer;
  if (mode === 'internal') return null;
  const choice = (name: keyof Message, label: string, options: { value: string; label: string }[]) => (
    <SelectField
      {...{ name, label, options }}
      value={message[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const ways = mode === 'out' ? WRITTEN : ARRIVING;
  return (
    <div className={classes.fields}>
      {mode === 'call' && choice('caller', words.caller, asOptions(words.callers))}
      {mode === 'call' && choice('reached', words.reached, asOptions(words.reachedIs))}
      {mode !== 'call' &&
        choice(
          'channel',
          words.channel,
          ways.map((it) => ({ value: it, label: all.channels[it] })),
        )}
      {mode === 'in' && choice('from', words.from, asOptions(words.fromWhom))}
      <ContactChoice {...props} />
      {mode !== 'out' && <When {...props} />}
    </div>
  );
}

const asOptions = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

function ContactChoice({ ticket, fetch, message, change }: FieldsProps) {
  const words = useWords('ticketDesk').composer;
  const { data } = useQuery({
    ...clientQueries(fetch).company(ticket.company?.id ?? ''),
    enabled: ticket.company !== null,
  });
  if (!data?.contacts.length) return null;
  return (
    <SelectField
      label={words.contact}
      name="contact"
      value={message.contact}
      options={[
        { value: '', label: words.noContact },
        ...data.contacts.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => change({ contact: event.currentTarget.value })}
    />
  );
}

/** Now until somebody says another time. What came by a way outside our channels has to say it (SOP-7010 I4). */
function When({ mode, message, change, me }: FieldsProps) {
  const all = useWords('ticketDesk');
  const zone = me.zone ?? 'Asia/Manila';
  const now = useNow();
  const isLive = useIsLive();
  const mustSay = mode === 'in' && (OUTSIDE as readonly string[]).includes(message.channel);
  return (
    <TextField
      label={all.composer.when}
      name="at"
      type="datetime-local"
      value={message.at || (mustSay || !isLive ? '' : wallOf(now, zone))}
      max={isLive ? wallOf(now, zone) : undefined}
      required={mustSay}
      hint={message.at || mustSay ? all.zone(zone) : all.composer.now}
      onChange={(event) => change({ at: event.currentTarget.value })}
    />
  );
}
