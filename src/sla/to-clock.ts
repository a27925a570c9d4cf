import { breachOf, inheritedBreach } from './breach.ts';
import type { Clock, ClockPause, ClockState } from './clock.ts';
import { Reckoning } from './reckoning.ts';
import { pauseEnd } from './replay/pauses.ts';
import type { ClockRun } from './replay/run.ts';
import type { Timetable } from './timetable.ts';
import { warningsOf } from './warnings.ts';

/** What a clock shows at an instant. */
export function toClock(run: ClockRun, timetable: Timetable, asOf: number): Clock {
  const reckoning = new Reckoning(run, timetable);
  const gives = reckoning.gives(run.stretches.at(-1)!);
  const promise = gives?.promise ?? run.promises.at(-1)!;
  const elapsed = reckoning.used(promise, Math.min(run.end?.at ?? asOf, asOf));
  const inherited = inheritedBreach(reckoning, asOf);
  const breachedAt = breachOf(reckoning, asOf, inherited) ?? null;
  const pauses = run.pauses.map((it) => toPause(it, pauseEnd(it, run, timetable), asOf));
  return {
    ticket: run.ticket,
    clock: run.clock,
    cycle: run.cycle,
    target: promise.target,
    calendar: timetable.calendar(promise.calendar, run.edition).name,
    startedAt: run.startedAt,
    dueAt: finite(gives?.due),
    state: stateOf(run, breachedAt, pauses),
    reason: run.end?.reason ?? (inherited === undefined ? null : 'inherited'),
    metAt: run.end?.kind === 'met' ? run.end.at : null,
    breachedAt,
    pauses,
    elapsed,
    remaining: promise.target - elapsed,
    warnings: warningsOf(reckoning),
    clause: promise.clause,
    edition: run.edition.id,
    basis: { reckoning, asOf },
  };
}

function finite(due: number | undefined): number | null {
  return due === undefined || due === Number.POSITIVE_INFINITY ? null : due;
}

function toPause({ from, reason }: ClockPause | ClockRun['pauses'][number], end: number, asOf: number): ClockPause {
  return { from, to: end <= asOf ? end : null, reason };
}

function stateOf(run: ClockRun, breachedAt: number | null, pauses: readonly ClockPause[]): ClockState {
  if (run.end?.kind === 'cancelled') return 'cancelled';
  if (run.end) return breachedAt === null ? 'met' : 'met late';
  if (breachedAt !== null) return 'breached';
  return pauses.some((it) => it.to === null) ? 'paused' : 'running';
}
