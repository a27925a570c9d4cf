import { useWords } from '../../kit/ui/words.tsx';
import type { DocumentHistory } from '../contract.ts';
import { editionHref } from '../document-href.ts';
import classes from './editions.module.css';

/** Says that a text is not in force, and leads to the one that is. */
export function ReadingNotice({ history }: { history: DocumentHistory }) {
  const words = useWords('editions');
  const { dates } = useWords('kit');
  const { document, reading, inForce } = history;
  if (!reading) return null;
  const { number, state, inForceFrom, isInForce } = reading;
  return (
    <div className={classes.notice} role="note" data-quiet={isInForce || undefined}>
      <p>{isInForce ? words.sameText(number) : words.notInForce(number, state, dates.day(inForceFrom))}</p>
      <p className={classes.ways}>
        {inForce ? <a href={editionHref(document, undefined)}>{words.readInForce(inForce.number)}</a> : words.withdrawn}
        <a href={`/editions/${number}`}>{words.whatChangedIn(number)}</a>
      </p>
    </div>
  );
}
