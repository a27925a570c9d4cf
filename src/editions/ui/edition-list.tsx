import { Badge } from '../../kit/ui/badge.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { Row, Rows } from '../../kit/ui/rows.tsx';
import { Empty } from '../../kit/ui/states.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { EditionList } from '../contract.ts';
import classes from './editions.module.css';
import { useEditionLine } from './use-edition-line.ts';

/** Every edition with its moment of force, who published it and why, and how many clauses it changed. */
export function EditionListPage({ list: { editions } }: { list: EditionList }) {
  const words = useWords('editions');
  const lineOf = useEditionLine();
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {editions.length === 0 ? (
        <Empty title={words.none}>{words.noneHint}</Empty>
      ) : (
        <Rows>
          {editions.map((it) => (
            <Row
              key={it.number}
              href={`/editions/${it.number}`}
              name={
                <>
                  {words.one(it.number)} {it.state !== 'past' && <Badge>{words.states[it.state]}</Badge>}
                </>
              }
              end={words.clauses(it.clauses)}
            >
              {it.note}
              <span className={classes.line}>{lineOf(it)}</span>
            </Row>
          ))}
        </Rows>
      )}
    </div>
  );
}
