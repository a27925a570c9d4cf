import type { EditionSummary } from './contract.ts';
import type { Edition } from './edition.ts';
import { inForceAt } from './in-force.ts';

/** An edition as it crosses the wire, seen from a moment among all editions. */
export function presentEdition(edition: Edition, all: readonly Edition[], now: Temporal.Instant): EditionSummary {
  const { id, number, setHash, author, note, publishedAt, inForceFrom, documents } = edition;
  return {
    id,
    number,
    setHash,
    author,
    note,
    publishedAt: publishedAt.toString(),
    inForceFrom: inForceFrom.toString(),
    documents,
    state: stateOf(edition, all, now),
  };
}

function stateOf(edition: Edition, all: readonly Edition[], now: Temporal.Instant): EditionSummary['state'] {
  if (inForceAt(all, now)?.number === edition.number) return 'in force';
  if (Temporal.Instant.compare(edition.inForceFrom, now) <= 0) return 'past';
  return inForceAt(all, edition.inForceFrom)?.number === edition.number ? 'scheduled' : 'replaced';
}
