import { Clause } from '../../../kit/ui/clause.tsx';
import { Button } from '../../../kit/ui/form.tsx';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import type { FullTicket } from '../../ticket-contract.ts';
import type { TicketStand } from '../ticket-stand.ts';
import { ActionForm } from './action-form.tsx';
import { type ActionName, type Offered, offered } from './action-list.ts';
import classes from './actions.module.css';

interface SectionProps {
  stand: TicketStand;
  /** The action whose form is open. */
  open: ActionName | undefined;
  setOpen(action: ActionName | undefined): void;
}

/** What SOP-7010 (lifecycle) lets one do now, as buttons; and what it does not, with the clause that says why. */
export function ActionSection({ stand, open, setOpen }: SectionProps) {
  const words = useWords('ticketDesk').actions;
  const { close } = useWords('kit').form;
  const all = offered(stand.ticket.actions);
  const not = all.filter((it) => !it.canTry);
  if (!holds(stand.me, 'tickets.work') || all.length === 0) return null;
  const main = ONWARD.map((name) => all.find((it) => it.action === name && it.canTry)).find(Boolean);
  const opened = all.find((it) => it.action === open);
  return (
    <section id="actions" aria-label={words.title} className={classes.section} data-needs-script>
      <div className={classes.buttons}>
        {all
          .filter((it) => it.canTry)
          .map((it) => (
            <Button key={it.action} main={it === main} onPress={() => setOpen(it.action)}>
              {words.action[it.action]}
            </Button>
          ))}
      </div>
      {isOver(stand.ticket) && (
        <p className={classes.linked}>
          <a href={linkedAddress(stand.ticket)}>{words.openLinked}</a> <Clause cite="SOP-7010 C4" />
        </p>
      )}
      {not.length > 0 && (
        <details className={classes.not}>
          <summary>{words.notNow(not.map((it) => words.action[it.action]))}</summary>
          <ul>
            {not.map((it) => (
              <Impossible key={it.action} offered={it} stand={stand} />
            ))}
          </ul>
        </details>
      )}
      {opened && (
        <Sheet title={words.action[opened.action]} closeWord={close} onClose={() => setOpen(undefined)}>
          <ActionForm offered={opened} {...stand} onDone={() => setOpen(undefined)} />
        </Sheet>
      )}
    </section>
  );
}

const isOver = ({ status }: FullTicket): boolean => status === 'resolved' || status === 'closed';

/** Where the form is that opens a ticket which goes on from this one. */
function linkedAddress({ number, company }: FullTicket): string {
  return `/tickets/new?${new URLSearchParams({ ...(company ? { company: company.id } : {}), follows: number })}`;
}

/** What mostly comes next, the first that can be done. */
const ONWARD: readonly ActionName[] = ['take', 'accept', 'continue', 'close', 'resolve'];

/** Why an action cannot be taken: whose it is, or what is missing. */
function Impossible({ offered: { action, row }, stand }: { offered: Offered; stand: TicketStand }) {
  const words = useWords('ticketDesk').actions;
  const { unless, clause } = row;
  const missing = stand.ticket.documentation?.missing ?? [];
  return (
    <li>
      <strong>{words.action[action]}</strong>{' '}
      {unless?.why === 'role' ? words.byRole(unless.who) : words.needs(unless?.needs ?? '')}{' '}
      <Clause cite={`${clause.document} ${clause.clause}`} />
      {action === 'close' && missing.length > 0 && (
        <span className={classes.missing}>
          {words.missing}{' '}
          {missing.map((it) => (
            <span key={it.clause}>
              {it.field} <Clause cite={`${clause.document} ${it.clause}`}>{it.clause}</Clause>{' '}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
