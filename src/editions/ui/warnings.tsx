import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { EditionWarning } from '../contract.ts';
import { editionHref, type ReadIn } from '../document-href.ts';
import classes from './editions.module.css';

/** What the author was told when publishing, with the places that it touches. */
export function Warnings({ warnings, edition }: { warnings: EditionWarning[]; edition: ReadIn }) {
  const words = useWords('editions');
  if (warnings.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>{words.warnings}</h2>
      <ul className={classes.differences}>
        {warnings.map((it) => (
          <li key={it.words}>
            {it.words}
            {it.citedIn.length > 0 && `; ${words.citedIn} `}
            {it.citedIn.map(({ document, section, line }, index) => (
              <span key={`${document}:${line}:${section}`}>
                {index > 0 && ', '}
                <Clause cite={`${document}#${section}`} href={editionHref(document, edition, section)}>
                  {document}
                </Clause>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
