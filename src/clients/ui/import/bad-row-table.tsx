import { TableHead } from '../../../kit/ui/table-head.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { BadRows } from '../../import-contract.ts';
import classes from './import.module.css';

/** The rows that are left out, each with its line, column and reason; nothing where there are none. */
export function BadRowTable({ rows, total }: BadRows) {
  const words = useWords('clientImport');
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{words.badTitle}</h3>
      <p className={classes.quiet}>{words.badLead(rows.length, total)}</p>
      <table className={classes.table}>
        <TableHead headings={[words.line, words.column, words.value, words.reason]} />
        <tbody>
          {rows.flatMap(({ line, problems }) =>
            problems.map((it) => (
              <tr key={`${line} ${it.column} ${it.reason}`}>
                <td>
                  <span className={classes.lineWord}>{words.line} </span>
                  {line}
                </td>
                <td>{it.column || words.wholeRow}</td>
                <td className={classes.value}>{it.value}</td>
                <td>
                  {it.reason} <span className={classes.quiet}>{it.remedy}</span>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  );
}
