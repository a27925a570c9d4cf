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
  const timetable = new Timetable(editions, contract, asOf);
  const { tickets, flags } = replay(arrange(events, asOf), timetable);
  const runs = [...tickets.values()].flatMap((it) => it.runs);
  return { clocks: runs.map((it) => toClock(it, timetable, asOf)), flags };
}
