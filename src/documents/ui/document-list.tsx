import { PageTitle } from '../../kit/ui/page-title.tsx';
import { Row, Rows } from '../../kit/ui/rows.tsx';
import { Empty } from '../../kit/ui/states.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { DocumentSummary } from '../contract.ts';
import classes from './document-list.module.css';

export function DocumentList({ documents }: { documents: DocumentSummary[] }) {
  const words = useWords('documents');
  return (
    <div className={classes.page}>
      <PageTitle lead={words.listLead}>{words.listTitle}</PageTitle>
      {documents.length === 0 && <Empty title={words.listEmpty}>{words.listEmptyHint}</Empty>}
      {[...Map.groupBy(documents, (it) => it.category)].map(([category, some]) => (
        <Rows key={category} title={words.categories[category]}>
          {some.map((it) => (
            <Row key={it.id} href={`/documents/${it.id}`} name={<Name {...it} />} end={words.clauses(it.clauses)}>
              {it.summary}
            </Row>
          ))}
        </Rows>
      ))}
    </div>
  );
}

function Name({ id, title, category }: DocumentSummary) {
  return category === 'contract' ? (
    title
  ) : (
    <span className={classes.name}>
      <span className={classes.id}>{id}</span> <span>{title}</span>
    </span>
  );
}
