import { breachOf, isInherited } from './breach.ts';
import type { Clock, ClockPause, ClockState } from './clock.ts';
import { givesDue, restsOf, usedBy } from './due.ts';
import { pauseEnd } from './replay/pauses.ts';
import type { ClockRun } from './replay/run.ts';
import type { Timetable } from './timetable.ts';
import { warningsOf } from './warnings.ts';

/** What a clock shows at an instant. */
export function toClock(run: ClockRun, timetable: Timetable, asOf: number): Clock {
  const gives = givesDue(run, run.stretches.at(-1)!, timetable);
  const promise = gives?.promise ?? run.promises.at(-1)!;
  const until = Math.min(run.end?.at ?? asOf, asOf);
  const elapsed = usedBy(promise, until, restsOf(run, timetable), timetable);
  const breachedAt = breachOf(run, timetable, asOf) ?? null;
  const pauses = run.pauses.map((it) => toPause(it, pauseEnd(it, run, timetable), asOf));
  return {
    ticket: run.ticket,
    clock: run.clock,
    cycle: run.cycle,
    target: promise.target,
    calendar: timetable.calendar(promise.calendar, run.edition).name,
    startedAt: run.startedAt,
    dueAt: gives?.due ?? null,
    state: stateOf(run, breachedAt, pauses),
    reason: run.end?.reason ?? (isInherited(run, timetable, asOf) ? 'inherited' : null),
    metAt: run.end?.kind === 'met' ? run.end.at : null,
    breachedAt,
    pauses,
    elapsed,
    remaining: promise.target - elapsed,
    warnings: warningsOf(run, timetable),
    clause: promise.clause,
    edition: run.edition.id,
    basis: { run, timetable, asOf },
  };
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
