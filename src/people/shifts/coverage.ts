import { shiftsDuring } from './on-duty.ts';
import type { ShiftRecords, Span } from './records.ts';
import { overlap, without } from './spans.ts';

/** A stretch in which nobody works: because nothing was planned, or because whoever should is absent. */
export interface Uncovered extends Span {
  because: 'not planned' | 'absent';
}

/** The stretches of a day in which a team has nobody, in order. */
export function coverage(team: string, day: Span, records: ShiftRecords): Uncovered[] {
  const shifts = shiftsDuring(records, day).filter((it) => it.team === team);
  const planned = shifts.map((it) => ({ from: it.startsAt, until: it.endsAt }));
  const open = without(
    day,
    shifts.flatMap((it) => it.worked),
  );
  return open
    .flatMap((it) => [
      ...without(it, planned).map((part) => ({ ...part, because: 'not planned' as const })),
      ...(planned.some((shift) => overlap(shift, it)) ? leftOpen(it, planned) : []),
    ])
    .sort((a, b) => Temporal.Instant.compare(a.from, b.from));
}

/** The parts of an open stretch that were planned. */
function leftOpen(open: Span, planned: readonly Span[]): Uncovered[] {
  return without(open, without(open, planned)).map((it) => ({ ...it, because: 'absent' }));
}
