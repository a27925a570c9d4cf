import type { Duration } from '../../policy/duration.ts';
import type { Severity } from '../../policy/words.ts';
import type { Span } from '../../time/open-time.ts';
import type { ClockEdition } from '../edition.ts';
import type { ClockName } from '../policy.ts';
import type { Rule } from '../rule.ts';
import type { Terms } from '../terms.ts';

/** What one severity promises: so much open time on a calendar, from an instant. */
export interface TargetPromise {
  from: number;
  severity: Severity;
  /** Open milliseconds. */
  target: number;
  /** Its key, as `Terms.calendars` has it. */
  calendar: string;
  clause: string;
  /** Under carry-over: the time counted before, each span on its own calendar. */
  carried: readonly CarriedSpan[];
}

/** Time counted under an earlier severity. */
export interface CarriedSpan {
  from: number;
  to: number;
  calendar: string;
}

/** From an instant on, the promises that stand; what they say holds until the next stretch. */
export interface Stretch {
  from: number;
  standing: readonly TargetPromise[];
}

/** Why and when a clock rested. */
export interface PauseRecord {
  reason: string;
  from: number;
  /** When it was ended, or shall end; absent while nobody knows. */
  until?: number;
  /** Past this a pause ends by itself, on the calendar of the severity in which it began. */
  longest?: { atMost: Duration; calendar: string };
}

/** One cycle of one clock as the events made it: records only; what is due follows from them. */
export interface ClockRun {
  ticket: string;
  clock: ClockName;
  cycle: number;
  startedAt: number;
  edition: ClockEdition;
  terms: Terms;
  rule: Rule;
  severity: Severity;
  /** Every promise ever made; of each severity at most one. */
  promises: TargetPromise[];
  stretches: Stretch[];
  pauses: PauseRecord[];
  /** Pauses of earlier cycles, and the time in which the ticket was resolved. */
  rests: readonly Span[];
  /** The message that it answers, for next response. */
  message?: string;
  end?: { at: number; kind: 'met' | 'cancelled'; reason?: string };
  /** Clocks of merged tickets whose place this one took: a breach of theirs is on its record. */
  absorbed: readonly ClockRun[];
  /** The cycle that this one continues: a breach of it is inherited. */
  previous?: ClockRun;
}
