import { Clause } from '../../../kit/ui/clause.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { EventData } from '../../event-catalogue.ts';
import type { LogEntry } from '../../event-contract.ts';
import { isLate } from '../../late.ts';
import { useShortMoment } from '../use-short-moment.ts';
import { CorrectButton } from './correct-button.tsx';
import { Corrected } from './corrected.tsx';
import { happenedAt } from './group-log.ts';
import classes from './log.module.css';
import type { LogStand } from './log-stand.ts';
import { MaskedValues } from './masked-values.tsx';
import { WaiveButton } from './waive-button.tsx';
import { WordsShown } from './words-shown.tsx';

/** Something that was said: from the client, to the client, or among ourselves; each looks and reads differently. */
export function Spoken({ entry, ...stand }: LogStand & { entry: LogEntry }) {
  const { direction } = entry.data as EventData<'interaction.recorded'>;
  return (
    <li id={`entry-${entry.seq}`} className={classes.spoken} data-direction={direction}>
      <Head entry={entry} {...stand} />
      <Corrected entry={entry} {...stand}>
        <div className={classes.body}>
          <Said entry={entry} />
          <MaskedValues words={entry.texts.body} {...stand} />
        </div>
      </Corrected>
    </li>
  );
}

function Head({ entry, ...stand }: LogStand & { entry: LogEntry }) {
  const words = useWords('ticketDesk');
  const moment = useShortMoment();
  const { direction, channel, automatic, from, contact } = entry.data as EventData<'interaction.recorded'>;
  const other = stand.nameOf(contact ?? stand.ticket.contact?.id);
  const at = happenedAt(entry);
  return (
    <p className={classes.head}>
      <strong>{words.log.direction[direction]}</strong>
      <span>
        {direction === 'in' ? words.log.from[from](other) : entry.actor.name}
        {direction === 'out' && ` ${words.log.to(other)}`}
        {direction === 'internal' && channel === 'other' ? '' : `, ${words.channels[channel]}`}
      </span>
      <a href={`#entry-${entry.seq}`} className={classes.when}>
        <time dateTime={at}>{moment(at)}</time>
      </a>
      {direction === 'in' && <span className={classes.by}>{words.log.enteredBy(entry.actor.name)}</span>}
      {automatic && <span className={classes.mark}>{words.log.automatic}</span>}
      {isLate({ ...entry, actor: entry.actor as never, occurredAt: at }) && (
        <span className={classes.mark}>
          {words.log.late} <Clause cite="SOP-7010 I2" />
        </span>
      )}
      {stand.ticket.unanswered.includes(entry.id) && (
        <span className={classes.mark}>
          {words.log.waits} <WaiveButton entry={entry} {...stand} />
        </span>
      )}
      <CorrectButton entry={entry} {...stand} />
    </p>
  );
}

/** What was said, or that nobody answered. */
function Said({ entry }: { entry: LogEntry }) {
  const words = useWords('ticketDesk').log;
  const { reached } = entry.data as EventData<'interaction.recorded'>;
  const { body } = entry.texts;
  return (
    <>
      {reached === false && <p className={classes.missed}>{words.nobodyAnswered}</p>}
      <WordsShown words={body} />
      {!body && reached !== false && <span className={classes.quiet}>{words.noWords}</span>}
    </>
  );
}
