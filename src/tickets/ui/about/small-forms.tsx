import { type FormEvent, type ReactNode, useState } from 'react';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Button, SelectField, TextAreaField, TextField } from '../../../kit/ui/form.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { instantOf } from '../../../people/week.ts';
import { LINK_KINDS } from '../kinds.ts';
import { Refused } from '../refused.tsx';
import { patchTicket, type TicketStand } from '../ticket-stand.ts';
import { useAdd } from '../use-add.ts';
import classes from './about.module.css';

interface SmallProps extends TicketStand {
  onDone(): void;
}

/** A form that adds one small thing. */
function SmallForm({
  path,
  read,
  submit,
  children,
  onDone,
  ...stand
}: SmallProps & { path: string; read(form: FormData): object; submit: string; children: ReactNode }) {
  const { cancel } = useWords('kit').form;
  const { isBusy, problem, add } = useAdd(stand, path, onDone);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add(read(new FormData(event.currentTarget)));
  };
  return (
    <form onSubmit={onSubmit}>
      {children}
      <Refused problem={problem} />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {submit}
        </Button>
        <Button onPress={onDone}>{cancel}</Button>
      </div>
    </form>
  );
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** How long somebody worked, in minutes. */
export function TimeForm(props: SmallProps) {
  const words = useWords('ticketDesk').about;
  return (
    <SmallForm
      {...props}
      path="time"
      submit={words.logTime}
      read={(form) => ({ minutes: Number(form.get('minutes')) })}
    >
      <TextField label={words.howLong} name="minutes" type="number" min={1} max={1440} step={1} required />
    </SmallForm>
  );
}

/** A link to another ticket: what the other is to this one. */
export function LinkForm(props: SmallProps) {
  const words = useWords('ticketDesk').about;
  return (
    <SmallForm
      {...props}
      path="links"
      submit={words.addLink}
      read={(form) => ({ to: text(form, 'to'), kind: form.get('kind') })}
    >
      <TextField label={words.other} name="to" maxLength={20} placeholder="INC-000123" autoComplete="off" required />
      <SelectField
        label={words.linkKind}
        name="kind"
        options={LINK_KINDS.map((it) => ({ value: it, label: words.linkChoice[it] }))}
      />
    </SmallForm>
  );
}

/** What the client was promised, and by when (SOP-7010 I10). */
export function PromiseForm(props: SmallProps) {
  const all = useWords('ticketDesk');
  const words = all.about;
  const zone = props.me.zone ?? 'Asia/Manila';
  return (
    <SmallForm
      {...props}
      path="promises"
      submit={words.addPromise}
      read={(form) => ({ until: instantOf(text(form, 'until'), zone), text: text(form, 'text') })}
    >
      <p className={classes.quiet}>
        {words.promiseLead} <Clause cite="SOP-7010 I10" />
      </p>
      <TextAreaField label={words.promised} name="text" maxLength={5000} required />
      <TextField label={words.until} name="until" type="datetime-local" hint={all.zone(zone)} required />
    </SmallForm>
  );
}

/** The reference of a third party whom we wait for (KB-310 R10). */
export function ReferenceForm(props: SmallProps) {
  const words = useWords('ticketDesk').about;
  return (
    <SmallForm
      {...props}
      path="references"
      submit={words.addReference}
      read={(form) => ({ reference: text(form, 'reference') })}
    >
      <p className={classes.quiet}>
        {words.referenceLead} <Clause cite="KB-310 R10" />
      </p>
      <TextField label={words.reference} name="reference" maxLength={200} autoComplete="off" required />
    </SmallForm>
  );
}

/** The tags, each with a way to take it off, and a field for another. */
export function TagForm({ canWork, ...stand }: TicketStand & { canWork: boolean }) {
  const words = useWords('ticketDesk').about;
  const { unreachable } = useWords('kit').form;
  const [typed, setTyped] = useState('');
  const { isBusy, problem, act } = useAct(unreachable);
  const change = (tags: { add: string[]; remove: string[] }) =>
    act(async () => {
      // Tags stand beside those of others: whatever version one sees, they do not collide.
      await patchTicket(stand, stand.ticket.version, { tags });
      setTyped('');
      stand.onChange();
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) change({ add: [typed.trim().toLowerCase().replaceAll(/\s+/g, '-')], remove: [] });
  };
  return (
    <>
      {stand.ticket.tags.map((it) => (
        <span key={it} className={classes.tag}>
          {it}
          {canWork && (
            <button
              type="button"
              data-needs-script
              disabled={isBusy}
              aria-label={words.untag(it)}
              onClick={() => change({ add: [], remove: [it] })}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {canWork && (
        <form onSubmit={onSubmit} className={classes.tagging} data-needs-script>
          <input
            aria-label={words.newTag}
            placeholder={words.newTag}
            value={typed}
            maxLength={40}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
      )}
      <Refused problem={problem} />
    </>
  );
}
