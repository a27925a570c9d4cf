import { expand, shiftOn } from './expand.ts';
import type { AcceptedSwap, PlannedShift, RotaRow, Shift, ShiftRecords, Span } from './records.ts';
import { without } from './spans.ts';

const { compare } = Temporal.Instant;

/** The shifts that begin in a stretch of time, after swaps and absences, in order. Those of adjoining stretches add up. */
export function shiftsBetween(records: ShiftRecords, span: Span): Shift[] {
  return records.rota
    .flatMap((row) => expand(row, span))
    .map((it) => whatBecameOf(it, records))
    .sort(inOrder);
}

/** One shift, by its row and date. */
export function shiftNamed(row: RotaRow, date: string, records: ShiftRecords): Shift | undefined {
  const planned = shiftOn(row, date);
  return planned && whatBecameOf(planned, records);
}

function whatBecameOf(planned: PlannedShift, { swaps, absences }: ShiftRecords): Shift {
  const { person, takenFrom } = holderOf(planned, swaps);
  const away = absences.filter((it) => it.person === person);
  const worked = without({ from: planned.startsAt, until: planned.endsAt }, away);
  return { ...planned, person, takenFrom, worked };
}

/** Follows a shift from hand to hand; a swap by somebody who does not have it moves nothing. */
function holderOf({ rota, date, person }: PlannedShift, swaps: readonly AcceptedSwap[]) {
  let [holder, takenFrom]: [string, string | null] = [person, null];
  for (const swap of [...swaps].sort(inTurn)) {
    if (swap.rota !== rota || swap.date !== date || swap.from !== holder) continue;
    [holder, takenFrom] = [swap.to, swap.from];
  }
  return { person: holder, takenFrom: holder === person ? null : takenFrom };
}

const inTurn = (a: AcceptedSwap, b: AcceptedSwap) => compare(a.acceptedAt, b.acceptedAt) || (a.id < b.id ? -1 : 1);

const inOrder = (a: Shift, b: Shift) =>
  compare(a.startsAt, b.startsAt) || compare(a.endsAt, b.endsAt) || (a.rota < b.rota ? -1 : 1);
