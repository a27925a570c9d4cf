import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../../kit/ui/keys.tsx';
import type { Connection } from '../../../kit/ui/stream.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import type { LogEntry } from '../../event-contract.ts';
import { AboutSection } from '../about/about-section.tsx';
import { type ActionName, offered } from '../actions/action-list.ts';
import { ActionSection } from '../actions/action-section.tsx';
import { Composer } from '../composer/composer.tsx';
import type { Mode } from '../composer/modes.ts';
import { FileSection } from '../files/file-section.tsx';
import { LiveLine } from '../live-line.tsx';
import { LogSection } from '../log/log-section.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import tickets from '../tickets.module.css';
import type {} from '../words.ts';
import { DocumentationSection } from '../work/documentation-section.tsx';
import { StepSection } from '../work/step-section.tsx';
import classes from './ticket.module.css';
import { TicketHeading } from './ticket-heading.tsx';

interface TicketScreenProps extends TicketStand {
  log: readonly LogEntry[];
  connection: Connection;
  goTo(href: string): void;
}

/** `/tickets/INC-…`: all of a ticket, and what can be done with it. */
export function TicketScreen({ log, connection, goTo, ...stand }: TicketScreenProps) {
  const [mode, setMode] = useState<Mode>('out');
  const [action, setAction] = useState<ActionName>();
  const composer = useRef<HTMLElement>(null);
  const canWork = holds(stand.me, 'tickets.work');
  const write = useWriting(composer, setMode);
  useTicketKeys(stand, { canWork, write, setAction });
  return (
    <div className={tickets.page}>
      <TicketHeading {...stand}>
        <LiveLine connection={connection} />
      </TicketHeading>
      <div className={classes.columns}>
        <div className={classes.side}>
          <ActionSection stand={stand} open={action} setOpen={setAction} />
        </div>
        <div className={classes.main}>
          <LogSection {...stand} log={log} />
          {canWork && <Composer {...{ stand, mode, setMode }} holder={composer} />}
        </div>
        <div className={classes.side}>
          <DocumentationSection {...stand} />
          <StepSection {...stand} />
          <FileSection {...stand} />
          <AboutSection {...stand} goTo={goTo} />
        </div>
      </div>
    </div>
  );
}

/** Leads the keyboard to the field of a kind of message. */
function useWriting(composer: React.RefObject<HTMLElement | null>, setMode: (mode: Mode) => void) {
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (asked) composer.current?.querySelector('textarea')?.focus();
  }, [asked, composer]);
  return (mode: Mode) => {
    setMode(mode);
    ask((it) => it + 1);
  };
}

interface Doing {
  canWork: boolean;
  write(mode: Mode): void;
  setAction(action: ActionName): void;
}

function useTicketKeys({ ticket }: TicketStand, { canWork, write, setAction }: Doing): void {
  const words = useWords('ticketDesk').ticket;
  const [group, first] = [ticket.number, offered(ticket.actions).find((it) => it.canTry)];
  const mayEscalate = offered(ticket.actions).some((it) => it.action === 'escalate' && it.canTry);
  const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
  const working = [
    { keys: 'r', hint: words.keys.reply, group, run: () => write('out') },
    { keys: 'n', hint: words.keys.note, group, run: () => write('internal') },
    { keys: 'a', hint: words.keys.assign, group, run: () => focus('[data-assignee] select') },
    { keys: 's', hint: words.keys.actions, group, run: () => focus('#actions button, #actions summary') },
  ];
  const escalating = [{ keys: 'e', hint: words.keys.escalate, group, run: () => setAction('escalate') }];
  useKeys([...(canWork ? working : []), ...(canWork && first && mayEscalate ? escalating : [])]);
}
