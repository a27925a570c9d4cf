import { citationHref } from '../../kit/ui/citation.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { Backlink } from '../contract.ts';
import classes from './linked-from.module.css';

/** The sections elsewhere that lead to this document, by document. */
export function LinkedFrom({ backlinks }: { backlinks: Backlink[] }) {
  const words = useWords('documents');
  if (!backlinks.length) return null;
  return (
    <section className={classes.linked}>
      <h2>{words.linkedFrom}</h2>
      <ul>
        {[...Map.groupBy(backlinks, (it) => it.document)].map(([document, places]) => (
          <li key={document}>
            <details>
              <summary>
                {document === 'HOME' ? places[0]!.title : document}{' '}
                <span className={classes.count}>{places.length}</span>
              </summary>
              <ul>
                {places.map((it) => (
                  <li key={it.anchor}>
                    <a href={citationHref({ document, clause: it.anchor })}>{it.section}</a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
