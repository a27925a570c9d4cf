import { useWords } from '../../kit/ui/words.tsx';
import type { DocumentHistory } from '../contract.ts';
import { editionHref } from '../document-href.ts';
import classes from './history-list.module.css';

/** The editions that changed a document: each leads to its text of that time, and to what the edition changed. */
export function HistoryList({ history: { document, changed, reading } }: { history: DocumentHistory }) {
  const words = useWords('editions');
  const { dates } = useWords('kit');
  if (changed.length === 0) return null;
  return (
    <section className={classes.history}>
      <h2>{words.history}</h2>
      <ul>
        {changed.map(({ number, inForceFrom, change }) => (
          <li key={number}>
            {change === 'withdrawn' ? (
              <span>{words.one(number)}</span>
            ) : (
              <a href={editionHref(document, number)} aria-current={number === reading?.number ? 'true' : undefined}>
                {words.one(number)}
              </a>
            )}
            <span className={classes.day}>{dates.day(inForceFrom)}</span>
            <a
              href={`/editions/${number}`}
              className={classes.what}
              aria-label={`${words.changes[change]}: ${words.whatChangedIn(number)}`}
            >
              {words.changes[change]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
