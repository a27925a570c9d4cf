import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { TableHead } from '../../../kit/ui/table-head.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { AuditPage, AuditQuestion } from '../../audit-contract.ts';
import classes from './audit.module.css';
import { auditAddress } from './audit-address.ts';
import { AuditFilter } from './audit-filter.tsx';
import { AuditRow } from './audit-row.tsx';

interface AuditScreenProps {
  page: AuditPage;
  /** What was asked for; the address holds it. */
  question: AuditQuestion;
  /** The person that the question names. */
  person?: string | undefined;
}

/** `/audit`: what was done to people, access and settings. Works without a script. */
export function AuditScreen({ page, question, person }: AuditScreenProps) {
  const words = useWords('audit');
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <AuditFilter question={question} person={person} />
      {page.entries.length === 0 ? <p>{words.none}</p> : <AuditTable page={page} question={question} />}
      <p className={classes.pages}>
        {question.before && <a href={auditAddress({ ...question, before: undefined })}>{words.newest}</a>}
        {page.next && <a href={auditAddress({ ...question, before: page.next })}>{words.older}</a>}
      </p>
    </div>
  );
}

function AuditTable({ page, question }: Pick<AuditScreenProps, 'page' | 'question'>) {
  const words = useWords('audit');
  return (
    <table className={classes.table}>
      <TableHead headings={[words.when, words.who, words.what, words.from]} />
      <tbody>
        {page.entries.map((it) => (
          <AuditRow key={it.id} entry={it} question={question} />
        ))}
      </tbody>
    </table>
  );
}
