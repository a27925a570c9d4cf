/** A stretch of time: `from` is in it, `until` is not. */
export interface Span {
  from: Temporal.Instant;
  until: Temporal.Instant;
}

/**
 * One line of the rota: who works for which team on which weekdays, on whose wall clock. It says what is planned, never who is on:
 * that follows from the records and a moment.
 */
export interface RotaRow {
  id: string;
  person: string;
  team: string;
  /** ISO weekdays, 1 is Monday: on these a shift begins. */
  days: readonly number[];
  /** Wall time, `22:00`. */
  start: string;
  /** Wall time; of the next day where it is not after `start`. */
  end: string;
  /** IANA name of the zone whose wall clock is meant. */
  zone: string;
  /** The first date on which a shift may begin, `2026-11-23`. */
  from: string;
  /** The last one; null where it has no end. A one-off shift has both the same. */
  until: string | null;
}

/** Why somebody is absent; `left` is somebody who was deactivated. */
export type AbsenceReason = 'sick' | 'leave' | 'other' | 'left';

export interface Absence extends Span {
  id: string;
  person: string;
  reason: AbsenceReason;
}

/** A shift that a colleague took over: that of one rota row on one date. */
export interface AcceptedSwap {
  id: string;
  rota: string;
  date: string;
  from: string;
  to: string;
  acceptedAt: Temporal.Instant;
}

/** Everything from which follows who works when. */
export interface ShiftRecords {
  rota: readonly RotaRow[];
  absences: readonly Absence[];
  swaps: readonly AcceptedSwap[];
}

/** What a rota row plans for one date. */
export interface PlannedShift {
  rota: string;
  /** The date on which it begins, on the row's wall clock. With `rota` it names the shift, whoever works it. */
  date: string;
  team: string;
  /** Whoever works it. */
  person: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

/** A shift with what became of it. */
export interface Shift extends PlannedShift {
  /** Whoever had it before a colleague took it over. */
  takenFrom: string | null;
  /** What is left of it where whoever works it is not absent; empty where nothing is. */
  worked: readonly Span[];
}
