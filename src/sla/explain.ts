import { counted, countedSegments } from '../time/counting.ts';
import type { Span } from '../time/open-time.ts';
import type { Clock, ClockPause } from './clock.ts';
import { pauseEnd } from './replay/pauses.ts';
import type { TargetPromise } from './replay/run.ts';

/** Why a clock shows what it shows (rule 14): everything that it was worked out from. */
export interface Explanation {
  /** The stretches of open, unpaused time that were or will be counted, from the start of the promise to its due. */
  segments: Span[];
  /** Every pause of the cycle; one that is open shows when it would end by itself, if ever. */
  pauses: ClockPause[];
  promises: ExplainedPromise[];
  /** Clauses that the clock rests on, the target's first. */
  clauses: string[];
  /** Editions whose calendars it was counted on, with the instant from which each is in force. */
  editions: { id: string; from: number }[];
  /** How far past its due it is: by the calendar, and by the clock on the wall. Absent where it is not. */
  overdue?: { open: number; wall: number };
}

/** One promise of the clock, whether it stands or was set aside. */
export interface ExplainedPromise extends TargetPromise {
  dueAt: number | null;
  standing: boolean;
  /** Whether it gives the clock's due. */
  gives: boolean;
}

/** Explains a clock from what it was worked out from. */
export function explain(clock: Clock): Explanation {
  const { run, timetable, rests } = clock.basis.reckoning;
  const promises = explainPromises(clock);
  const gives = promises.find((it) => it.gives) ?? promises.at(-1)!;
  const until = clock.dueAt ?? clock.basis.asOf;
  const open = timetable.open(gives.calendar);
  const editions = timetable.editions.map(({ id, from }) => ({ id, from }));
  const spent = overdue(clock, gives.calendar);
  return {
    segments: countedSegments(open, gives.from, until, rests),
    pauses: run.pauses.map((it) => ({ from: it.from, to: finite(pauseEnd(it, run, timetable)), reason: it.reason })),
    promises,
    clauses: [...new Set([clock.clause, ...promises.map((it) => it.clause), run.rule.clause])].filter(Boolean),
    editions: editions.filter((it, index) => it.from <= until && (editions[index + 1]?.from ?? until + 1) > gives.from),
    ...(spent ? { overdue: spent } : {}),
  };
}

function explainPromises({ basis: { reckoning }, dueAt, clause }: Clock): ExplainedPromise[] {
  const { promises, stretches } = reckoning.run;
  const { standing } = stretches.at(-1)!;
  const all = promises.map((it) => ({ ...it, dueAt: finite(reckoning.due(it)), standing: standing.includes(it) }));
  const gives = all.findLast((it) => it.standing && it.dueAt === dueAt && it.clause === clause);
  return all.map((it) => ({ ...it, gives: it === gives }));
}

function overdue({ basis: { reckoning, asOf }, dueAt, breachedAt }: Clock, calendar: string) {
  const { run, timetable, rests } = reckoning;
  const until = Math.min(run.end?.at ?? asOf, asOf);
  if (dueAt === null || breachedAt === null || until <= dueAt) return undefined;
  const open = counted(timetable.open(calendar), dueAt, until, rests);
  return { open, wall: until - dueAt };
}

function finite(at: number): number | null {
  return at === Number.POSITIVE_INFINITY ? null : at;
}
