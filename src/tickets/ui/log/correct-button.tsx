import { useState } from 'react';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import type { LogEntry } from '../../event-contract.ts';
import { CorrectForm } from './correct-form.tsx';
import classes from './log.module.css';
import type { LogStand } from './log-stand.ts';

/** Opens the form that puts an entry right, where a person made it. */
export function CorrectButton({ entry, ...stand }: LogStand & { entry: LogEntry }) {
  const words = useWords('ticketDesk').log;
  const { close } = useWords('kit').form;
  const [isOpen, setOpen] = useState(false);
  const isTheirs = entry.actor.kind === 'person' && entry.type !== 'event.corrected';
  if (!isTheirs || !holds(stand.me, 'tickets.work')) return null;
  return (
    <span data-needs-script className={classes.correct}>
      <button
        type="button"
        className={classes.small}
        aria-label={words.correctOf(entry.seq)}
        onClick={() => setOpen(true)}
      >
        {words.correct}
      </button>
      {isOpen && (
        <Sheet title={words.correctTitle} closeWord={close} onClose={() => setOpen(false)}>
          <CorrectForm entry={entry} {...stand} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </span>
  );
}
