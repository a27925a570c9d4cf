import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { RuleRow, RuleSheet } from '../contract.ts';
import type { Miss, TriedRow, TriedTable } from '../try-table.ts';
import classes from './rules.module.css';

/** Each row as a sentence; where a case is tried, with what became of it. */
export function RuleRows({ sheet, tried }: { sheet: RuleSheet; tried: TriedTable | undefined }) {
  const became = new Map(tried?.rows.map((it) => [it.clause, it]));
  const first = tried?.rows.find((it) => it.state === 'fires')?.clause ?? '';
  return (
    <ol className={classes.rows}>
      {sheet.rows.map((row) => (
        <Row
          key={row.clause}
          row={row}
          document={sheet.document}
          kind={sheet.kind}
          tried={became.get(row.clause)}
          first={first}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  row: RuleRow;
  document: string;
  kind: RuleSheet['kind'];
  tried: TriedRow | undefined;
  /** The clause that fires before all others. */
  first: string;
}

function Row({ row, document, kind, tried, first }: RowProps) {
  const fires = tried?.state === 'fires' || undefined;
  return (
    <li id={`rule:${row.clause}`} data-fires={fires} data-misses={(tried && !fires) || undefined}>
      <Clause cite={`${document} ${row.clause}`} sentence={row.sentence}>
        {row.clause}
      </Clause>
      <div>
        <span className={classes.sentence}>{row.sentence}</span>
        {tried && <State tried={tried} first={first} kind={kind} />}
      </div>
    </li>
  );
}

function State({ tried, first, kind }: { tried: TriedRow; first: string; kind: RuleSheet['kind'] }) {
  const { try: words, isValue, needs } = useWords('policy');
  const said = {
    fires: words.fires,
    below: words.below(first),
    misses: tried.misses.map(told).join('; '),
  };
  return <span className={classes.state}>{said[tried.state]}</span>;

  function told({ heading, is, asks }: Miss): string {
    return kind === 'list' ? words.holds(heading, asks) : `${isValue(heading, is)}${needs(asks)}`;
  }
}
