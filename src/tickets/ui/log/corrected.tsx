import type { ReactNode } from 'react';
import { Clause } from '../../../kit/ui/clause.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { LogEntry } from '../../event-contract.ts';
import { useShortMoment } from '../use-short-moment.ts';
import classes from './log.module.css';
import type { LogStand } from './log-stand.ts';
import { WordsShown } from './words-shown.tsx';

/** An entry as it stands; where it was put right, what was wrong and why, with its first version still readable (SOP-7010 I11). */
export function Corrected({ entry, log, children }: Pick<LogStand, 'log'> & { entry: LogEntry; children: ReactNode }) {
  const words = useWords('ticketDesk').log;
  const moment = useShortMoment();
  const { corrected } = entry;
  if (!corrected) return children;
  const correction = log.find((it) => it.id === corrected.by);
  return (
    <>
      <p className={classes.correction}>
        {corrected.void ? words.wasNot : words.wasAt(moment(corrected.occurredAt), moment(entry.occurredAt))}{' '}
        {correction && words.correctedBy(correction.actor.name, moment(correction.recordedAt))}{' '}
        <WordsShown words={correction?.texts.reason} /> <Clause cite="SOP-7010 I11" />
      </p>
      {corrected.void ? (
        <details className={classes.first}>
          <summary>{words.first}</summary>
          {children}
        </details>
      ) : (
        children
      )}
    </>
  );
}
