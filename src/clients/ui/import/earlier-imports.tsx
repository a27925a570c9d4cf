import { Section } from '../../../kit/ui/section.tsx';
import { TableHead } from '../../../kit/ui/table-head.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Import } from '../../import-contract.ts';
import { badRowsAddress } from './bad-rows-address.ts';
import classes from './import.module.css';

/** Who brought in what before, and what was left out then. */
export function EarlierImports({ imports }: { imports: readonly Import[] }) {
  const words = useWords('clientImport');
  if (imports.length === 0) return null;
  return (
    <Section title={words.earlierTitle} lead={words.earlierLead}>
      <table className={classes.table}>
        <TableHead headings={[words.when, words.who, words.what, words.came]} />
        <tbody>
          {imports.map((it) => (
            <EarlierImport key={it.id} run={it} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function EarlierImport({ run }: { run: Import }) {
  const words = useWords('clientImport');
  const { moment } = useWords('kit').dates;
  const isRunning = run.state === 'running';
  return (
    <tr>
      <td>
        <time dateTime={run.at}>{moment(run.at)}</time>
      </td>
      <td>{run.by}</td>
      <td className={classes.value}>{run.file || words.noFile}</td>
      <td>
        {run.state !== 'done' && `${words.states[run.state]} `}
        {isRunning ? words.progress(run.handled, run.all) : words.result(run.companies)}{' '}
        {!isRunning && words.badRows(run.badRows)}{' '}
        {run.badRows > 0 && (
          <a href={badRowsAddress(run.id)} download>
            {words.download}
          </a>
        )}
      </td>
    </tr>
  );
}
