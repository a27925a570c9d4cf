import { useWords } from '../../kit/ui/words.tsx';
import type { EditionChanges } from '../contract.ts';
import { DifferenceList } from './difference-list.tsx';
import classes from './editions.module.css';

const few = 5;

/** The first few differences of the edition in force, and the way to all of them. */
export function ChangedList({ changes: { edition, against, differences } }: { changes: EditionChanges }) {
  const words = useWords('editions');
  if (against === null || differences.length === 0) return null;
  return (
    <section aria-labelledby="changed:title" className={classes.changed}>
      <h2 id="changed:title">{words.changed}</h2>
      <DifferenceList differences={differences.slice(0, few)} places={{ after: undefined, before: against }} />
      {differences.length > few && (
        <p>
          <a href={`/editions/${edition}`}>{words.all(differences.length)}</a>
        </p>
      )}
    </section>
  );
}
