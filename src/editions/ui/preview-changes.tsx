import { useWords } from '../../kit/ui/words.tsx';
import type { EditionChanges } from '../contract.ts';
import { editionHref } from '../document-href.ts';
import { DifferenceList } from './difference-list.tsx';
import classes from './editions.module.css';
import { Warnings } from './warnings.tsx';

/** What would read differently, by document and clause, with the way to each text as it would be. */
export function PreviewChanges({ changes: { differences, warnings } }: { changes: EditionChanges }) {
  const words = useWords('preview');
  return (
    <>
      <h2 className={classes.heading}>{words.changed}</h2>
      {differences.length === 0 && <p className={classes.line}>{words.nothing}</p>}
      {[...Map.groupBy(differences, (it) => it.document)].map(([document, some]) => (
        <section key={document} aria-label={`${document} ${some[0]!.title}`}>
          <h3 className={classes.document}>
            <span className={classes.id}>{document}</span> {some[0]!.title}
          </h3>
          <DifferenceList differences={some} places={{ after: 'preview', before: undefined }} />
          <p className={classes.ways}>
            <a href={editionHref(document, 'preview')}>{words.read(document)}</a>
          </p>
        </section>
      ))}
      <Warnings warnings={warnings} edition="preview" />
    </>
  );
}
