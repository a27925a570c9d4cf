import { TableHead } from '../../../kit/ui/table-head.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { DATA_COLUMNS } from '../../import-columns.ts';
import classes from './import.module.css';

/** Says before anything is sent what a file may hold. */
export function ColumnHelp() {
  const words = useWords('clientImport');
  return (
    <details className={classes.help}>
      <summary>{words.columnsTitle}</summary>
      <p className={classes.hint}>{words.columnsLead}</p>
      <ul className={classes.rules}>
        {words.rules.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <table className={classes.table}>
        <TableHead headings={[words.heading, words.meaning]} />
        <tbody>
          {DATA_COLUMNS.map(({ key, heading }) => (
            <tr key={key}>
              <td className={classes.heading}>{heading}</td>
              <td>{words.columns[key]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
