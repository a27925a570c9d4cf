import { Clause } from '../../kit/ui/clause.tsx';
import type { Difference } from '../contract.ts';
import { editionHref, type ReadIn } from '../document-href.ts';
import classes from './editions.module.css';

/** Where the two sides can be read. */
interface Places {
  after: ReadIn;
  before: ReadIn;
}

/** Differences in words, each beginning with a link to the clause, section or document that it is of. */
export function DifferenceList({ differences, places }: { differences: Difference[]; places: Places }) {
  return (
    <ul className={classes.differences}>
      {differences.map((it, index) => (
        // A clause may differ in more than one way; the list never changes its order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          <Told difference={it} places={places} />
        </li>
      ))}
    </ul>
  );
}

function Told({ difference, places }: { difference: Difference; places: Places }) {
  const { document, clause, section, kind, words } = difference;
  const whole = clause ? `${document} ${clause}` : document;
  const cite = words.startsWith(whole) ? whole : document;
  const isGone = kind === 'clause removed' || kind === 'document withdrawn';
  const edition = isGone ? places.before : places.after;
  const isNow = edition === undefined;
  return (
    <>
      <Clause
        cite={cite}
        href={editionHref(document, edition, clause ?? section)}
        // The sentence on hover is that of today; of another edition the words beside it say what it said.
        sentence={isNow ? undefined : words}
      />
      {words.startsWith(cite) ? words.slice(cite.length) : ` ${words}`}
    </>
  );
}
