import { useId } from 'react';
import { TableHead } from '../../../kit/ui/table-head.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { type FormRow, type FormTable, isBlank } from '../../contract-tables.ts';
import type { ContractFinding } from '../../contract-wire.ts';
import classes from './contracts.module.css';
import { emptyRow } from './draft.ts';
import { RowCell } from './row-cell.tsx';

interface RowTableProps {
  table: FormTable;
  rows: readonly FormRow[];
  /** The rows that hold where a cell is empty. */
  common: readonly FormRow[];
  /** Id of the common document. */
  document: string;
  findings: readonly ContractFinding[];
  onChange(rows: FormRow[]): void;
}

/** A table of the contract as fields. Rows with a key stand beside the common ones; others are added and removed. */
export function RowTable({ table, rows, common, document, findings, onChange }: RowTableProps) {
  const words = useWords('contracts');
  const { key, headings, name } = table;
  const shown = headings.filter((it) => it !== key);
  const put = (index: number, heading: string, value: string) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [heading]: value } : row)));
  return (
    <>
      {rows.length > 0 && (
        <table className={classes.cells}>
          <TableHead headings={[key ?? 'Clause', ...shown]} />
          <tbody>
            {rows.map((row, index) => {
              const usual = key ? common.find((it) => it[key] === row[key]) : undefined;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a new row has no name of its own, and rows do not move.
                <tr key={index}>
                  <RowHead
                    row={row}
                    table={table}
                    problems={findings.filter((it) => isOfRow(it.field, name, index, key))}
                    onRemove={key ? undefined : () => onChange(rows.filter((_, at) => at !== index))}
                  />
                  {shown.map((heading) => (
                    <RowCell
                      key={heading}
                      heading={heading}
                      label={words.cell(nameOf(row, table) || words.newRow, heading)}
                      value={row[heading] ?? ''}
                      usual={usual && { clause: `${document} ${usual.Clause}`, value: usual[heading] ?? '' }}
                      problems={findings.filter((it) => it.field === `${name}/${index}/${heading}`)}
                      onChange={(value) => put(index, heading, value)}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!key && (
        <button type="button" className={classes.add} onClick={() => onChange([...rows, emptyRow(headings)])}>
          {words.addCalendar}
        </button>
      )}
    </>
  );
}

/** What is wrong with a row as a whole, or with its key, which is no field. */
const isOfRow = (field: string | null, name: string, index: number, key: string | undefined): boolean =>
  field === `${name}/${index}` || (key !== undefined && field === `${name}/${index}/${key}`);

const nameOf = (row: FormRow, { key = 'Name' }: FormTable): string => row[key] ?? '';

interface RowHeadProps {
  row: FormRow;
  table: FormTable;
  problems: readonly ContractFinding[];
  onRemove: (() => void) | undefined;
}

function RowHead({ row, table, problems, onRemove }: RowHeadProps) {
  const words = useWords('contracts');
  const id = useId();
  const isOwn = !isBlank(row, table);
  return (
    <th scope="row" className={classes.head} data-own={isOwn ? '' : undefined}>
      {table.key && <span>{row[table.key]}</span>}
      <span className={classes.clause}>{row.Clause || (isOwn ? words.newRow : '')}</span>
      {problems.map((it) => (
        <span key={it.code} id={`${id}${it.code}`} className={classes.wrong}>
          {it.message}
        </span>
      ))}
      {onRemove && (
        <button type="button" className={classes.remove} onClick={onRemove}>
          {words.remove(nameOf(row, table) || words.newRow)}
        </button>
      )}
    </th>
  );
}
