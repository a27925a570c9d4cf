import { stateOf } from '../corrected.ts';
import type { TicketEvent } from '../event.ts';
import { movesVersion } from '../reduce/moves-version.ts';
import { reduce } from '../reduce.ts';
import type { TicketState } from '../state.ts';
import { type Aspect, differs } from './aspects.ts';

/** An aspect that somebody edited since a version. */
export interface Meanwhile {
  aspect: Aspect;
  /** The ticket before the first of those edits, and after the last. */
  before: TicketState;
  after: TicketState;
  /** The last of them. */
  by: TicketEvent;
}

/**
 * What people edited of some aspects after a version; what the hub did by itself is no edit. Undefined where the log never had that
 * version.
 */
export function changedSince(
  log: readonly TicketEvent[],
  version: number,
  aspects: readonly Aspect[],
): Meanwhile[] | undefined {
  const states = statesOf(log);
  const base = states.findLastIndex((it) => it.version <= version);
  if (base < 0 || states[base]!.version !== version) return undefined;
  const found = new Map<Aspect, Meanwhile>();
  for (let index = base + 1; index < log.length; index++) {
    const [before, after, by] = [states[index - 1]!, states[index]!, log[index]!];
    if (!movesVersion(by)) continue;
    for (const aspect of aspects.filter((it) => differs(before, after, it)))
      found.set(aspect, { aspect, before: found.get(aspect)?.before ?? before, after, by });
  }
  return aspects.flatMap((it) => found.get(it) ?? []).filter((it) => differs(it.before, it.after, it.aspect));
}

/** What a ticket was after each of its entries. A correction counts from where it stands in the log, so then each is worked out anew. */
function statesOf(log: readonly TicketEvent[]): TicketState[] {
  if (log.some((it) => it.type === 'event.corrected')) return log.map((_, index) => stateOf(log.slice(0, index + 1))!);
  let state: TicketState | undefined;
  return log.map((event) => {
    state = reduce(state, event);
    return state;
  });
}
