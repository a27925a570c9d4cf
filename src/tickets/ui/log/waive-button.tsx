import { type FormEvent, useState } from 'react';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Button, TextAreaField } from '../../../kit/ui/form.tsx';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import type { LogEntry } from '../../event-contract.ts';
import { Refused } from '../refused.tsx';
import tickets from '../tickets.module.css';
import { useAdd } from '../use-add.ts';
import classes from './log.module.css';
import type { LogStand } from './log-stand.ts';

/** Marks a message of the client as needing no reply, and says why: a thank-you, for one (SOP-7010 L39). */
export function WaiveButton({ entry, ...stand }: LogStand & { entry: LogEntry }) {
  const words = useWords('ticketDesk').log;
  const { close } = useWords('kit').form;
  const [isOpen, setOpen] = useState(false);
  const { isBusy, problem, add } = useAdd(stand, 'waivers', () => setOpen(false));
  if (!holds(stand.me, 'tickets.work')) return null;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add({ of: entry.id, reason: String(new FormData(event.currentTarget).get('reason')) });
  };
  return (
    <>
      <button type="button" className={classes.small} data-needs-script onClick={() => setOpen(true)}>
        {words.waive}
      </button>
      {isOpen && (
        <Sheet title={words.waive} closeWord={close} onClose={() => setOpen(false)}>
          <form onSubmit={onSubmit}>
            <TextAreaField
              label={words.why}
              name="reason"
              maxLength={1000}
              required
              hint={<Clause cite="SOP-7010 L39" />}
            />
            <Refused problem={problem} />
            <div className={tickets.buttons}>
              <Button main busy={isBusy}>
                {words.waive}
              </Button>
            </div>
          </form>
        </Sheet>
      )}
    </>
  );
}
