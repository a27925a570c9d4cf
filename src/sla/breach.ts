import { dueOf } from './due.ts';
import type { ClockRun } from './replay/run.ts';
import type { Timetable } from './timetable.ts';

/**
 * The first breach on record by an instant: when it was past the due then standing, whether or not anyone looked. It is
 * the later of the due and the instant from which that due applied.
 */
export function breachOf(run: ClockRun, timetable: Timetable, asOf: number): number | undefined {
  const until = Math.min(run.end?.at ?? asOf, asOf);
  const inherited = run.previous ? [breachOf(run.previous, timetable, asOf)] : [];
  const absorbed = run.absorbed.map((it) => breachOf(it, timetable, asOf));
  const own = run.stretches.map((_, index) => breachIn(run, index, timetable, until));
  return [...inherited, ...absorbed, ...own].reduce(
    (first, it) => (first === undefined || (it !== undefined && it < first) ? it : first),
    undefined,
  );
}

/** Whether the breach of an earlier cycle is what this one shows. */
export function isInherited(run: ClockRun, timetable: Timetable, asOf: number): boolean {
  return run.previous !== undefined && breachOf(run.previous, timetable, asOf) !== undefined;
}

function breachIn(run: ClockRun, index: number, timetable: Timetable, until: number): number | undefined {
  const stretch = run.stretches[index]!;
  const end = Math.min(run.stretches[index + 1]?.from ?? until, until);
  if (stretch.from > end) return undefined;
  const due = dueOf(run, stretch, timetable);
  return due !== undefined && due < end ? Math.max(due, stretch.from) : undefined;
}
