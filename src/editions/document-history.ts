import type { DocumentHistory } from './contract.ts';
import type { Edition } from './edition.ts';
import { inForceAt, predecessorOf } from './in-force.ts';
import { presentEdition } from './present.ts';

interface Asked {
  document: string;
  all: readonly Edition[];
  /** The hash of the document's text in each edition that holds it, by number. */
  hashes: ReadonlyMap<number, string>;
  /** The edition that it is read in. */
  read: Edition | undefined;
  now: Temporal.Instant;
}

/** Where a document stands among the editions: since when its text is in force, and which editions changed it. */
export function historyOf({ document, all, hashes, read, now }: Asked): DocumentHistory {
  const hashIn = (edition: Edition | undefined) => edition && hashes.get(edition.number);
  const current = inForceAt(all, now);
  const since = current && hashIn(current) ? sinceWhen(current, all, hashIn) : undefined;
  const changed = all.flatMap((it) => {
    const [was, is] = [hashIn(predecessorOf(all, it)), hashIn(it)];
    if (was === is) return [];
    const { number, inForceFrom, author, note, state } = presentEdition(it, all, now);
    return [{ number, inForceFrom, author, note, state, change: changeBetween(was, is) }];
  });
  return {
    document,
    inForce: since ? momentOf(since) : null,
    reading:
      read && hashIn(read)
        ? {
            ...momentOf(read),
            state: presentEdition(read, all, now).state,
            isInForce: hashIn(read) === hashIn(current),
          }
        : null,
    changed: changed.reverse(),
  };
}

/** The edition with which the text came into force: back through what held before, as long as that said the same. */
function sinceWhen(from: Edition, all: readonly Edition[], hashIn: (edition: Edition) => string | undefined): Edition {
  let since = from;
  for (;;) {
    const earlier = all.filter((it) => Temporal.Instant.compare(it.inForceFrom, since.inForceFrom) < 0);
    const before = inForceAt(earlier, since.inForceFrom);
    if (!before || hashIn(before) !== hashIn(from)) return since;
    since = before;
  }
}

function changeBetween(was: string | undefined, is: string | undefined): DocumentHistory['changed'][number]['change'] {
  if (was === undefined) return 'added';
  return is === undefined ? 'withdrawn' : 'changed';
}

const momentOf = ({ number, inForceFrom }: Edition) => ({ number, inForceFrom: inForceFrom.toString() });
