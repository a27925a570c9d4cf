import { PageTitle } from '../../kit/ui/page-title.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { Company } from '../company-contract.ts';
import type { HistoryPage } from '../history-contract.ts';
import classes from './clients.module.css';

interface HistoryScreenProps {
  company: Company;
  page: HistoryPage;
}

/** `/companies/…/history`: who changed what of a company. */
export function HistoryScreen({ company, page }: HistoryScreenProps) {
  const words = useWords('clients').company;
  const { acts } = useWords('audit');
  const { moment } = useWords('kit').dates;
  const here = `/companies/${company.id}`;
  return (
    <div className={classes.page}>
      <PageTitle meta={<a href={here}>{company.name}</a>} lead={words.historyLead}>
        {words.history}
      </PageTitle>
      {page.entries.length === 0 && <p className={classes.quiet}>{words.historyNone}</p>}
      <ul className={classes.rows}>
        {page.entries.map((it) => (
          <li key={it.id}>
            <span className={classes.name}>{acts[it.act]}</span>
            <span className={classes.facts}>
              <span>{it.by}</span>
              <time dateTime={it.at}>{moment(it.at)}</time>
              {it.what && <span>{it.what}</span>}
            </span>
          </li>
        ))}
      </ul>
      {page.next && (
        <p className={classes.pages}>
          <a href={`${here}/history?before=${page.next}`}>{words.older}</a>
        </p>
      )}
    </div>
  );
}
