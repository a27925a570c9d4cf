/** What decides which edition holds: its place in the order, and the moment it takes force. */
export interface Holding {
  number: number;
  inForceFrom: Temporal.Instant;
}

/**
 * The edition in force at an instant: of those whose moment has come, the one with the latest moment; of two with the same
 * moment, the one published later. So an urgent edition holds until a scheduled one takes over, and a scheduled one can be
 * replaced by another for the same moment.
 */
export function inForceAt<E extends Holding>(editions: Iterable<E>, instant: Temporal.Instant): E | undefined {
  let found: E | undefined;
  for (const it of editions) {
    if (Temporal.Instant.compare(it.inForceFrom, instant) > 0) continue;
    if (!found || isLater(it, found)) found = it;
  }
  return found;
}

/** The editions that will take force after an instant, in order; one that was replaced before its moment is left out. */
export function scheduledAfter<E extends Holding>(editions: Iterable<E>, instant: Temporal.Instant): E[] {
  const later = [...editions].filter((it) => Temporal.Instant.compare(it.inForceFrom, instant) > 0);
  return later
    .filter((it) => inForceAt(later, it.inForceFrom) === it)
    .sort((a, b) => Temporal.Instant.compare(a.inForceFrom, b.inForceFrom));
}

/** The edition that another one is a change of: what would hold at its moment without it and what was published since. */
export function predecessorOf<E extends Holding>(editions: Iterable<E>, edition: Holding): E | undefined {
  const earlier = [...editions].filter((it) => it.number < edition.number);
  return inForceAt(earlier, edition.inForceFrom);
}

function isLater(a: Holding, b: Holding): boolean {
  const order = Temporal.Instant.compare(a.inForceFrom, b.inForceFrom);
  return order > 0 || (order === 0 && a.number > b.number);
}
