import { useState } from 'react';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import { ticketAddress } from '../list/ticket-address.ts';
import { Refused } from '../refused.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import { useAdd } from '../use-add.ts';
import { useShortMoment } from '../use-short-moment.ts';
import classes from './about.module.css';
import { Assignee } from './assignee.tsx';
import { DeleteButton } from './delete-button.tsx';
import { LinkForm, PromiseForm, ReferenceForm, TagForm, TimeForm } from './small-forms.tsx';

interface AboutProps extends TicketStand {
  /** Leads to another screen of the hub. */
  goTo(href: string): void;
}

/** Whose it is, who is told of it, what it is filed under and linked to, how long it took. */
export function AboutSection({ goTo, ...stand }: AboutProps) {
  const words = useWords('ticketDesk').about;
  const { ticket, me } = stand;
  const canWork = holds(me, 'tickets.work');
  return (
    <section aria-labelledby="about:title" id="about" className={classes.section}>
      <h2 id="about:title">{words.title}</h2>
      <dl className={classes.facts}>
        <dt>{words.assignee}</dt>
        <dd>{canWork ? <Assignee {...stand} /> : (ticket.assignee?.name ?? words.nobody)}</dd>
        <dt>{words.watchers}</dt>
        <dd>
          {ticket.watchers.map((it) => it.name).join(', ')} <Watch {...stand} />
        </dd>
        <dt>{words.kind}</dt>
        <dd>
          {ticket.kind}, {ticket.category}, {ticket.tier}
        </dd>
        <dt>{words.tags}</dt>
        <dd>
          <TagForm {...stand} canWork={canWork} />
        </dd>
        <dt>{words.links}</dt>
        <dd>
          {ticket.links.map((it) => (
            <span key={`${it.kind} ${it.number}`} className={classes.link}>
              {words.linkIs[it.kind]} <a href={ticketAddress(it.number)}>{it.number}</a>
              {canWork && <Unlink {...stand} link={it} />}
            </span>
          ))}
          {canWork && <Opened word={words.addLink} form={(onDone) => <LinkForm {...stand} onDone={onDone} />} />}
        </dd>
        <dt>{words.time}</dt>
        <dd>
          {words.minutes(ticket.minutesLogged)}{' '}
          {canWork && <Opened word={words.logTime} form={(onDone) => <TimeForm {...stand} onDone={onDone} />} />}
        </dd>
        <Promises {...stand} canWork={canWork} />
      </dl>
      {holds(me, 'tickets.delete') && <DeleteButton {...stand} goTo={goTo} />}
    </section>
  );
}

function Promises({ canWork, ...stand }: TicketStand & { canWork: boolean }) {
  const words = useWords('ticketDesk').about;
  const moment = useShortMoment();
  return (
    <>
      <dt>{words.promises}</dt>
      <dd>
        {stand.ticket.promises.map((it) => (
          <span key={it.event} className={classes.link}>
            {moment(it.until)}
          </span>
        ))}
        {canWork && <Opened word={words.addPromise} form={(onDone) => <PromiseForm {...stand} onDone={onDone} />} />}
      </dd>
      {canWork && (
        <>
          <dt>{words.reference}</dt>
          <dd>
            <Opened word={words.addReference} form={(onDone) => <ReferenceForm {...stand} onDone={onDone} />} />
          </dd>
        </>
      )}
    </>
  );
}

function Watch(stand: TicketStand) {
  const words = useWords('ticketDesk').about;
  const { isBusy, problem, add } = useAdd(stand, 'watch');
  const isOn = stand.ticket.watchers.some((it) => it.id === stand.me.id);
  return (
    <>
      <button
        type="button"
        className={classes.small}
        data-needs-script
        disabled={isBusy}
        onClick={() => add({ on: !isOn }, isOn ? words.unwatched : words.watched)}
      >
        {isOn ? words.unwatch : words.watch}
      </button>
      <Refused problem={problem} />
    </>
  );
}

function Unlink({ link, ...stand }: TicketStand & { link: { kind: string; number: string } }) {
  const words = useWords('ticketDesk').about;
  const { isBusy, add } = useAdd(stand, 'links');
  return (
    <button
      type="button"
      className={classes.small}
      data-needs-script
      disabled={isBusy}
      aria-label={words.unlink(link.number)}
      onClick={() => add({ to: link.number, kind: link.kind, on: false })}
    >
      ×
    </button>
  );
}

/** A small word that opens a form. */
function Opened({ word, form }: { word: string; form(onDone: () => void): React.ReactNode }) {
  const { close } = useWords('kit').form;
  const [isOpen, setOpen] = useState(false);
  const onDone = () => setOpen(false);
  return (
    <>
      <button type="button" className={classes.small} data-needs-script onClick={() => setOpen(true)}>
        {word}
      </button>
      {isOpen && (
        <Sheet title={word} closeWord={close} onClose={onDone}>
          {form(onDone)}
        </Sheet>
      )}
    </>
  );
}
