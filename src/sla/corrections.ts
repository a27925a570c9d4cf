import type { Clock } from './clock.ts';

/** What people were told of a clock: the record of a `clock.breached` or a `clock.warned`. It is never an input. */
export interface Told {
  ticket: string;
  clock: Clock['clock'];
  cycle: number;
  what: 'breached' | 'warned';
  /** The instant of the breach or the warning, in epoch milliseconds. */
  at: number;
  /** For a warning, the share of the target. */
  percent?: number;
}

/**
 * What was told and is not so, since a late event or a correction changed the clock: each is followed by a
 * `clock.corrected` (rule 10). What was told stays in the log.
 */
export function toldWrongly(told: readonly Told[], clocks: readonly Clock[]): Told[] {
  return told.filter((it) => {
    const clock = clocks.find((one) => one.ticket === it.ticket && one.clock === it.clock && one.cycle === it.cycle);
    return !clock || !isSo(it, clock);
  });
}

function isSo({ what, at, percent }: Told, clock: Clock): boolean {
  if (what === 'breached') return clock.breachedAt === at;
  return clock.warnings.some((it) => it.percent === percent && it.at === at);
}
