import type { ClockName } from './policy.ts';
import type { Reckoning } from './reckoning.ts';

/** Where a clock stands (rule 3). */
export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'met late' | 'cancelled';

/** One cycle of one clock at an instant. Instants are epoch milliseconds, lengths are open milliseconds. */
export interface Clock {
  ticket: string;
  clock: ClockName;
  cycle: number;
  /** The target of the promise that gives the due. */
  target: number;
  /** The calendar on which that promise counts, by its name. */
  calendar: string;
  startedAt: number;
  /** Null while nobody can know: in a pause without an end, or on a calendar that never opens again. */
  dueAt: number | null;
  state: ClockState;
  /** Why it was cancelled, or that its breach is inherited. */
  reason: string | null;
  metAt: number | null;
  /** The first breach on record; never erased. */
  breachedAt: number | null;
  pauses: readonly ClockPause[];
  elapsed: number;
  /** Less than nothing once it is overdue. */
  remaining: number;
  warnings: readonly Warning[];
  /** The clause that promised it, `KB-310 T1`. */
  clause: string;
  /** The edition in force at its start. */
  edition: string;
  /** What it was worked out from, for `explain`. */
  basis: { reckoning: Reckoning; asOf: number };
}

/** A time in which the clock rested; `to` is null while it does. */
export interface ClockPause {
  from: number;
  to: number | null;
  reason: string;
}

/** An instant at which a share of the target is used up, and people are told. */
export interface Warning {
  percent: number;
  at: number;
}
