import { Button } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { CompanyDifference, ImportLook } from '../../import-contract.ts';
import { BadRowTable } from './bad-row-table.tsx';
import classes from './import.module.css';
import { RemovedList } from './removed-list.tsx';

/** What an import would do, and the button that does it. */
export function LookShown({ look, isBusy, onImport }: { look: ImportLook; isBusy: boolean; onImport(): void }) {
  const words = useWords('clientImport');
  const { rows, badRows, companies, leftOut, changes, bad, removed, removedRows } = look;
  const hasWork = companies.made + companies.changed > 0;
  return (
    <Section title={words.lookTitle}>
      <p className={classes.counts}>{words.counts(look)}</p>
      <p>{words.lookCompanies(companies)}</p>
      <p className={classes.quiet}>
        {words.readAs(look)} {leftOut.length > 0 && words.leftOutColumns(leftOut)}
      </p>
      <RemovedList rows={removedRows} total={removed} />
      {hasWork ? (
        <div className={classes.buttons}>
          <Button main busy={isBusy} onPress={onImport}>
            {isBusy ? words.importing : words.import(rows - badRows)}
          </Button>
        </div>
      ) : (
        <p>{words.nothingToDo}</p>
      )}
      <BadRowTable rows={bad} total={badRows} />
      {changes.length > 0 && <Changes changes={changes} all={companies.made + companies.changed} />}
    </Section>
  );
}

function Changes({ changes, all }: { changes: readonly CompanyDifference[]; all: number }) {
  const words = useWords('clientImport');
  return (
    <>
      <h3>{words.changesTitle}</h3>
      <p className={classes.quiet}>{words.changesLead(changes.length, all)}</p>
      <ul className={classes.changes}>
        {changes.map((it) => (
          <li key={it.line}>
            <span className={classes.company}>{it.company}</span>{' '}
            <span className={classes.quiet}>
              {it.isNew && `${words.isNew}, `}
              {words.line.toLowerCase()} {it.line}
            </span>
            <dl>
              {it.changes.map(({ column, from, to }) => (
                <div key={`${column} ${from} ${to}`}>
                  <dt>{column}</dt>
                  <dd>{words.change(from, to)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
