import { TableHead } from '../../../kit/ui/table-head.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { EffectiveCell, EffectiveRow } from '../../effective-contract.ts';
import classes from './effective.module.css';

/** Rows that hold, each with its clause; what differs from the common documents is marked by a word and a sign. */
export function EffectiveTable({ rows }: { rows: readonly EffectiveRow[] }) {
  const words = useWords('effective');
  const headings = rows[0]?.cells.map((it) => it.heading) ?? [];
  return (
    <table className={classes.table}>
      <TableHead headings={[words.clause, ...headings]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.clause} data-own={row.isOwn ? '' : undefined}>
            <th scope="row" data-heading={words.clause}>
              <a href={`/documents/${row.document}#${row.anchor}`}>{row.clause}</a>
              {row.isOwn && !row.inPlaceOf && <span className={classes.mark}>{words.own}</span>}
            </th>
            {row.cells.map((it) => (
              <Cell key={it.heading} cell={it} inPlaceOf={row.inPlaceOf} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell: { heading, text, common }, inPlaceOf }: { cell: EffectiveCell; inPlaceOf: string | null }) {
  const words = useWords('effective');
  const differs = common !== null && inPlaceOf !== null;
  return (
    <td data-heading={heading} data-differs={differs ? '' : undefined}>
      {text}
      {differs && (
        <span className={classes.mark}>
          {words.differs} <span className={classes.common}>{words.common(inPlaceOf, common)}</span>
        </span>
      )}
    </td>
  );
}
