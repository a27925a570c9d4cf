import { Reckoning } from './reckoning.ts';

/**
 * The first breach on record by an instant: when it was past the due then standing, whether or not anyone looked. It is
 * the later of the due and the instant from which that due applied. A breach of an earlier cycle, or of a clock whose
 * place this one took at a merge, is on its record too.
 */
export function breachOf(
  reckoning: Reckoning,
  asOf: number,
  inherited = inheritedBreach(reckoning, asOf),
): number | undefined {
  const { run, timetable } = reckoning;
  let first = inherited;
  for (const it of run.absorbed) first = earlier(first, breachOf(new Reckoning(it, timetable), asOf));
  return earlier(first, ownBreach(reckoning, Math.min(run.end?.at ?? asOf, asOf)));
}

/** The breach of the cycles that this one continues. */
export function inheritedBreach({ run, timetable }: Reckoning, asOf: number): number | undefined {
  return run.previous && breachOf(new Reckoning(run.previous, timetable), asOf);
}

function ownBreach(reckoning: Reckoning, until: number): number | undefined {
  const { stretches } = reckoning.run;
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index]!;
    const end = Math.min(stretches[index + 1]?.from ?? until, until);
    const due = reckoning.gives(stretch)?.due;
    if (stretch.from <= end && due !== undefined && due < end) return Math.max(due, stretch.from);
  }
  return undefined;
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}
