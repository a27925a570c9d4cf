import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { RuleRow, RuleSheet } from '../contract.ts';
import type { TriedTable } from '../try-table.ts';
import verdict from './verdict.module.css';

/** So many rows are named; the others stand highlighted in the list. */
const named = 5;

/** Which rows fire, in a few words that are read out when they change. */
export function TryResult({ sheet, tried }: { sheet: RuleSheet; tried: TriedTable }) {
  const { try: words } = useWords('policy');
  const clauses = new Set(tried.rows.filter((it) => it.state === 'fires').map((it) => it.clause));
  const firing = sheet.rows.filter((it) => clauses.has(it.clause));
  const [only] = firing;
  const decides = firing.length === 1 && only;
  return (
    <output className={verdict.box}>
      <span className={verdict.title}>
        {decides ? words.decides(only.clause) : said(firing.length, sheet.rows.length, words)}
      </span>
      {decides ? <Sentence sheet={sheet} row={only} /> : <Several sheet={sheet} rows={firing} />}
    </output>
  );
}

function said(count: number, all: number, words: { noneFits: string; fits: (count: number, all: number) => string }) {
  return count ? words.fits(count, all) : words.noneFits;
}

function Sentence({ sheet, row }: { sheet: RuleSheet; row: RuleRow }) {
  return (
    <span className={verdict.reason}>
      <Rule sheet={sheet} row={row} />: {row.sentence}
    </span>
  );
}

function Several({ sheet, rows }: { sheet: RuleSheet; rows: readonly RuleRow[] }) {
  const { try: words } = useWords('policy');
  if (!rows.length) return null;
  return (
    <span className={verdict.reason}>
      {rows.slice(0, named).map((it, index) => (
        <span key={it.clause}>
          {index > 0 && ', '}
          <Rule sheet={sheet} row={it} />
        </span>
      ))}
      {rows.length > named && ` ${words.more(rows.length - named)}`}
    </span>
  );
}

/** Leads to the row in the list of this page, where the reasons of the others stand around it. */
function Rule({ sheet, row }: { sheet: RuleSheet; row: RuleRow }) {
  return (
    <Clause cite={`${sheet.document} ${row.clause}`} sentence={row.sentence} href={`#rule:${row.clause}`}>
      {sheet.document} {row.clause}
    </Clause>
  );
}
