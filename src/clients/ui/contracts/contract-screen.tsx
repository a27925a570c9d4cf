import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { holds } from '../../../people/desk-stand.ts';
import { ChangeList } from './change-list.tsx';
import { ContractEditor } from './contract-editor.tsx';
import type { ContractStand } from './contract-stand.ts';
import classes from './contracts.module.css';
import { ScheduledList } from './scheduled-list.tsx';

/** `/companies/…/contract`: the contract, as a form or as the document that it is, and everything that became of it. */
export function ContractScreen(stand: ContractStand) {
  const { view, me } = stand;
  const words = useWords('contracts');
  const { company, inForce, document } = view;
  return (
    <div className={classes.page}>
      <PageTitle meta={<a href={`/companies/${company.id}`}>{company.name}</a>} lead={<Standing view={view} />}>
        {words.title}
      </PageTitle>
      <p className={classes.links}>
        <a href={`/companies/${company.id}/sla`}>{words.holdsNow}</a>
        {inForce && <a href={`/documents/${document}`}>{words.asDocument}</a>}
      </p>
      {!holds(me, 'contracts.change') && <p className={classes.quiet}>{words.writtenBy}</p>}
      {holds(me, 'contracts.change') ? <ContractEditor {...stand} /> : <ScheduledList view={view} />}
      <Section title={words.history}>
        {view.changes.length === 0 ? (
          <p className={classes.quiet}>{words.historyNone}</p>
        ) : (
          <ChangeList changes={view.changes} />
        )}
      </Section>
    </div>
  );
}

function Standing({ view: { inForce } }: Pick<ContractStand, 'view'>) {
  const words = useWords('contracts');
  const { moment } = useWords('kit').dates;
  if (!inForce) return words.none;
  const { edition, since, dates } = inForce;
  return `${words.standing[dates]} · ${words.since(edition, moment(since))}`;
}
