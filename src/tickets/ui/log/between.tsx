import { useWords } from '../../../kit/ui/words.tsx';
import type { LogEntry } from '../../event-contract.ts';
import { useShortMoment } from '../use-short-moment.ts';
import { WithClauses } from '../with-clauses.tsx';
import { CorrectButton } from './correct-button.tsx';
import { Corrected } from './corrected.tsx';
import { happenedAt } from './group-log.ts';
import classes from './log.module.css';
import type { LogStand } from './log-stand.ts';
import { systemLine } from './system-line.ts';
import { WordsShown } from './words-shown.tsx';

/** What happened between two things that were said: the first in a line, the rest when it is opened. */
export function Between({ entries, ...stand }: LogStand & { entries: readonly LogEntry[] }) {
  const words = useWords('ticketDesk').log;
  const moment = useShortMoment();
  const first = entries[0]!;
  const line = systemLine(first, { words, nameOf: stand.nameOf, moment });
  return (
    <li className={classes.between}>
      <details>
        <summary>
          <time dateTime={happenedAt(first)}>{moment(happenedAt(first))}</time> {line}
          {entries.length > 1 && <span className={classes.more}>{words.more(entries.length - 1)}</span>}
        </summary>
        <ul>
          {entries.map((it) => (
            <Happened key={it.id} entry={it} {...stand} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Happened({ entry, ...stand }: LogStand & { entry: LogEntry }) {
  const words = useWords('ticketDesk').log;
  const moment = useShortMoment();
  const line = systemLine(entry, { words, nameOf: stand.nameOf, moment });
  return (
    <li id={`entry-${entry.seq}`}>
      <Corrected entry={entry} log={stand.log}>
        <span>
          <time dateTime={happenedAt(entry)}>{moment(happenedAt(entry))}</time> <WithClauses text={line} />{' '}
          <span className={classes.by}>{entry.actor.kind === 'hub' ? words.byHub : entry.actor.name}</span>
        </span>
        {Object.entries(entry.texts).map(([name, text]) => (
          <span key={name} className={classes.text}>
            <WordsShown words={text} />
          </span>
        ))}
      </Corrected>
      <CorrectButton entry={entry} {...stand} />
    </li>
  );
}
