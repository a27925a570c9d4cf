import { useWords } from '../../../kit/ui/words.tsx';
import type { RemovedInRow } from '../../import-contract.ts';
import classes from './import.module.css';

/** Out of which rows secrets were taken: line, class, clause and how many, never a value. */
export function RemovedList({ rows, total }: { rows: readonly RemovedInRow[]; total: number }) {
  const words = useWords('clientImport');
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{words.removed(total)}</summary>
      <ul className={classes.changes}>
        {rows.map((it) => (
          <li key={`${it.line} ${it.clause}`}>
            {words.line} {it.line}: <span className={classes.quiet}>{words.removedInRow(it)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
