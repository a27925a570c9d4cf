import type { CompiledEdition } from '../editions/service.ts';
import type { ClockEdition } from '../sla/edition.ts';
import type { ResolvedHoliday } from '../time/holidays.ts';

const made = new WeakMap<CompiledEdition, ClockEdition>();

/** An edition as clocks see it, with the holidays that were resolved when it was published. */
export function clockEditionOf(compiled: CompiledEdition): ClockEdition {
  return made.getOrInsertComputed(compiled, ({ edition, set, resolved }) => ({
    id: String(edition.number),
    from: edition.inForceFrom.epochMilliseconds,
    knownFrom: edition.publishedAt.epochMilliseconds,
    policies: set,
    holidays: (resolved.holidays ?? []) as readonly ResolvedHoliday[],
  }));
}
