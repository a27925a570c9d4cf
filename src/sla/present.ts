import type { Clock } from './clock.ts';

/** Clocks as `hub try clocks` and the API write them: instants in UTC with Z, lengths in ISO 8601. */
export function presentClock(it: Clock) {
  return {
    ticket: it.ticket || null,
    clock: it.clock,
    cycle: it.cycle,
    target: isoDuration(it.target),
    calendar: it.calendar,
    startedAt: isoInstant(it.startedAt),
    dueAt: isoInstant(it.dueAt),
    state: it.state,
    reason: it.reason,
    metAt: isoInstant(it.metAt),
    breachedAt: isoInstant(it.breachedAt),
    pauses: it.pauses.map(({ from, to, reason }) => ({ from: isoInstant(from), to: isoInstant(to), reason })),
    elapsed: isoDuration(it.elapsed),
    remaining: isoDuration(it.remaining),
    warnings: it.warnings.map(({ percent, at }) => ({ percent, at: isoInstant(at) })),
    clause: it.clause,
    edition: it.edition,
  };
}

/** `2026-11-23T05:30:00.000Z`. */
export function isoInstant(at: number): string;
export function isoInstant(at: number | null): string | null;
export function isoInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** `PT27H`, `-PT1H30M`: open time, so hours and never days. */
export function isoDuration(ms: number): string {
  return Temporal.Duration.from({ milliseconds: Math.round(ms) })
    .round({ largestUnit: 'hours' })
    .toString();
}
