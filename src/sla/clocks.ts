import { findWord, roles } from '../policy/words.ts';
import { arrange } from './arrange.ts';
import type { Clock } from './clock.ts';
import type { ClockEdition } from './edition.ts';
import type { ClockEvent, Flag } from './event.ts';
import { replay } from './replay/replay.ts';
import type { Contract } from './terms.ts';
import { Timetable } from './timetable.ts';
import { toClock } from './to-clock.ts';

/** The clocks of some tickets, and what is to be said about their events. */
export interface Clocks {
  clocks: Clock[];
  flags: Flag[];
}

/**
 * The SLA clocks of tickets at an instant: a pure function of their events, the editions of the documents and the
 * contract. Nothing is counted up; whenever and in whatever order it is asked, the answer is the same.
 */
export function clocks(
  events: readonly ClockEvent[],
  editions: readonly ClockEdition[],
  contract: Contract,
  asOf: number,
): Clocks {
  const refused: Flag[] = [];
  const admitted = withoutRefusedCorrections(events, editions, contract, refused);
  const { clocks: found, flags } = evaluate(admitted, editions, contract, asOf);
  return { clocks: found, flags: [...flags, ...refused] };
}

function evaluate(
  events: readonly ClockEvent[],
  editions: readonly ClockEdition[],
  contract: Contract,
  asOf: number,
): Clocks {
  const timetable = new Timetable(editions, contract, asOf);
  const { tickets, flags } = replay(arrange(events, asOf), timetable);
  const found: Clock[] = [];
  for (const { runs } of tickets.values()) for (const run of runs) found.push(toClock(run, timetable, asOf));
  return { clocks: found, flags };
}

/** Once a clock of the ticket is breached, only the Team Leader may correct a time (rule 12). */
function withoutRefusedCorrections(
  events: readonly ClockEvent[],
  editions: readonly ClockEdition[],
  contract: Contract,
  flags: Flag[],
): readonly ClockEvent[] {
  if (!events.some((it) => it.type === 'corrected')) return events;
  const corrections = events.filter((it) => it.type === 'corrected').sort((a, b) => a.occurredAt - b.occurredAt);
  let admitted: readonly ClockEvent[] = events.filter((it) => it.type !== 'corrected');
  for (const correction of corrections) {
    const { clocks: before } = isLead(correction)
      ? { clocks: [] }
      : evaluate(admitted, editions, contract, correction.occurredAt);
    if (before.some((it) => it.ticket === correction.ticket && it.breachedAt !== null))
      flags.push(needsLead(correction));
    else admitted = [...admitted, correction];
  }
  return admitted;
}

function isLead({ by }: ClockEvent): boolean {
  return findWord(roles, by ?? '')?.id === 'lead';
}

function needsLead({ id, ticket }: ClockEvent): Flag {
  return { event: id, ticket, flag: 'refused', because: 'After a breach only the Team Leader corrects a time.' };
}
