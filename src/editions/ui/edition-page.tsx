import { Badge } from '../../kit/ui/badge.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { EditionChanges, EditionSummary } from '../contract.ts';
import { DifferenceList } from './difference-list.tsx';
import classes from './editions.module.css';
import { useEditionLine } from './use-edition-line.ts';
import { Warnings } from './warnings.tsx';

/** One edition: when, who and why, and what it changed by document and clause. */
export function EditionPage({ edition, changes }: { edition: EditionSummary; changes: EditionChanges }) {
  const words = useWords('editions');
  const lineOf = useEditionLine();
  const { differences, against, libraries, warnings } = changes;
  const places = { after: edition.state === 'in force' ? undefined : edition.number, before: against ?? undefined };
  return (
    <div className={classes.page}>
      <PageTitle
        meta={
          <>
            {lineOf(edition)} {edition.state !== 'past' && <Badge>{words.states[edition.state]}</Badge>}
          </>
        }
        lead={edition.note}
      >
        {words.one(edition.number)}
      </PageTitle>
      <h2 className={classes.heading}>{against === null ? words.first : words.changedAgainst(against)}</h2>
      {differences.length === 0 && <p className={classes.line}>{words.nothing}</p>}
      {libraries && <p className={classes.line}>{words.libraries}</p>}
      {[...Map.groupBy(differences, (it) => it.document)].map(([document, some]) => (
        <section key={document} aria-label={`${document} ${some[0]!.title}`}>
          {against !== null && (
            <h3 className={classes.document}>
              <span className={classes.id}>{document}</span> {some[0]!.title}
            </h3>
          )}
          <DifferenceList differences={some} places={places} />
        </section>
      ))}
      <Warnings warnings={warnings} edition={places.after} />
      <p className={classes.ways}>
        <a href="/editions">{words.back}</a>
        {against !== null && <a href={`/editions/${against}`}>{words.one(against)}</a>}
      </p>
    </div>
  );
}
