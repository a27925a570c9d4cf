import { type FormEvent, useState } from 'react';
import { ApiFailure } from '../../../kit/ui/answer.ts';
import { Button, SelectField, TextField } from '../../../kit/ui/form.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import about from '../about/about.module.css';
import { WordsShown } from '../log/words-shown.tsx';
import { onceKey } from '../once-key.ts';
import { Refused } from '../refused.tsx';
import type { TicketStand } from '../ticket-stand.ts';

/** The files of a ticket. Each is saved, never shown: what a client sent may be anything. */
export function FileSection(stand: TicketStand) {
  const words = useWords('ticketDesk').files;
  const { ticket, me } = stand;
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="files:title" className={about.section}>
      <h2 id="files:title">{words.title}</h2>
      {ticket.attachments.length === 0 && <p className={about.quiet}>{words.none}</p>}
      <ul className={about.files}>
        {ticket.attachments.map((it) => (
          <li key={it.event}>
            <a href={`/api/v1/tickets/${ticket.number}/attachments/${it.event}`} download>
              <WordsShown words={it.name} />
            </a>{' '}
            {words.size(it.size)}, {words.from[it.from]}
          </li>
        ))}
      </ul>
      {holds(me, 'tickets.work') && !isOpen && (
        <button type="button" className={about.small} data-needs-script onClick={() => setOpen(true)}>
          {words.attach}
        </button>
      )}
      {isOpen && <FileForm {...stand} onDone={() => setOpen(false)} />}
    </section>
  );
}

function FileForm({ onDone, ...stand }: TicketStand & { onDone(): void }) {
  const words = useWords('ticketDesk').files;
  const { cancel, unreachable } = useWords('kit').form;
  const say = useSay();
  const [key] = useState(onceKey);
  const { isBusy, problem, act } = useAct(unreachable);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    act(async () => {
      const { name, removed, notInspected } = await attach(stand, form, key);
      const told = [words.attached(name), removed > 0 && words.secrets(removed), notInspected && words.unseen];
      say(told.filter(Boolean).join(' '));
      stand.onChange();
      onDone();
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <TextField label={words.file} name="file" type="file" required />
      <SelectField
        label={words.whose}
        name="from"
        options={Object.entries(words.from).map(([value, label]) => ({ value, label }))}
      />
      <Refused problem={problem} />
      <div className={about.buttons}>
        <Button main busy={isBusy}>
          {words.attach}
        </Button>
        <Button onPress={onDone}>{cancel}</Button>
      </div>
    </form>
  );
}

interface Attached {
  name: string;
  removed: number;
  notInspected: boolean;
}

/** Sends the bytes as they are; the server looks at what they are. */
async function attach({ fetch, ticket }: TicketStand, form: FormData, key: string): Promise<Attached> {
  const file = form.get('file') as File;
  const query = new URLSearchParams({ name: file.name, from: String(form.get('from')) });
  const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': key };
  const asked = { method: 'POST', headers, body: file };
  const response = await fetch(`/api/v1/tickets/${ticket.number}/attachments?${query}`, asked);
  const told = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const { detail = '', remedy = '', code = '' } = told as Record<string, string>;
  if (!response.ok) throw new ApiFailure(response.status, detail, remedy, code);
  return told.attachment as Attached;
}
