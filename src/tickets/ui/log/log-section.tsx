import { useWords } from '../../../kit/ui/words.tsx';
import type { LogEntry } from '../../event-contract.ts';
import type { TicketStand } from '../ticket-stand.ts';
import { Between } from './between.tsx';
import { groupLog } from './group-log.ts';
import classes from './log.module.css';
import { Spoken } from './spoken.tsx';
import { useNames } from './use-names.ts';

/** Everything that happened to a ticket, in the order in which it did. */
export function LogSection({ log, ...stand }: TicketStand & { log: readonly LogEntry[] }) {
  const words = useWords('ticketDesk').log;
  const all = { ...stand, log, nameOf: useNames(stand) };
  return (
    <section aria-labelledby="ticket:log" className={classes.log}>
      <h2 id="ticket:log" className={classes.title}>
        {words.title}
      </h2>
      <ol className={classes.entries}>
        {groupLog(log).map((it) =>
          it.kind === 'spoken' ? (
            <Spoken key={it.entry.id} entry={it.entry} {...all} />
          ) : (
            <Between key={it.entries[0]!.id} entries={it.entries} {...all} />
          ),
        )}
      </ol>
    </section>
  );
}
