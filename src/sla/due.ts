import { counted, dueAfter, type Rest } from '../time/counting.ts';
import { pauseEnd } from './replay/pauses.ts';
import type { ClockRun, Stretch, TargetPromise } from './replay/run.ts';
import type { Timetable } from './timetable.ts';

/** A promise and when it is due; absent where it never is, as in a pause without an end. */
export interface DuePromise {
  promise: TargetPromise;
  due: number | undefined;
}

/** When a stretch of a clock is due: with the earliest of the promises that stand. */
export function dueOf(run: ClockRun, stretch: Stretch, timetable: Timetable): number | undefined {
  return givesDue(run, stretch, timetable)?.due;
}

/** The standing promise that gives the due. Where two are due together, the later made. */
export function givesDue(run: ClockRun, stretch: Stretch, timetable: Timetable): DuePromise | undefined {
  const rests = restsOf(run, timetable);
  return stretch.standing
    .map((promise) => ({ promise, due: promiseDue(promise, rests, timetable) }))
    .reduce<DuePromise | undefined>(
      (first, it) => (first && orNever(first.due) < orNever(it.due) ? first : it),
      undefined,
    );
}

/** When one promise is due. What was counted under earlier severities is taken off its target. */
export function promiseDue(
  it: TargetPromise,
  rests: readonly Rest[],
  timetable: Timetable,
  share = 1,
): number | undefined {
  const left = Math.max(0, it.target * share - countedBefore(it, rests, timetable));
  return dueAfter(timetable.open(it.calendar), it.from, left, rests);
}

/** Open, unpaused time that a promise has used by an instant. */
export function usedBy(it: TargetPromise, at: number, rests: readonly Rest[], timetable: Timetable): number {
  return countedBefore(it, rests, timetable) + counted(timetable.open(it.calendar), it.from, at, rests);
}

/** Everything in which a clock rested: its pauses as a union, and what earlier cycles left. */
export function restsOf(run: ClockRun, timetable: Timetable): Rest[] {
  if (!run.pauses.length) return run.rests;
  return [...run.rests, ...run.pauses.map((it) => ({ from: it.from, to: pauseEnd(it, run, timetable) }))];
}

function countedBefore(it: TargetPromise, rests: readonly Rest[], timetable: Timetable): number {
  if (!it.carried.length) return 0;
  return it.carried.reduce((sum, span) => sum + counted(timetable.open(span.calendar), span.from, span.to, rests), 0);
}

function orNever(due: number | undefined): number {
  return due ?? Number.POSITIVE_INFINITY;
}
