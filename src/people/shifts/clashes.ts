import type pg from 'pg';
import { Refusal } from '../../kit/refusal.ts';
import { shiftsDuring } from './on-duty.ts';
import type { Absence, PlannedShift, Shift, Span } from './records.ts';
import { overlap } from './spans.ts';
import { loadRecords } from './store.ts';
import { tellSpan } from './tell-span.ts';

const spanOf = ({ startsAt, endsAt }: PlannedShift): Span => ({ from: startsAt, until: endsAt });

/** Refuses shifts of somebody who works already while one of them lasts. `but` is a row that is being replaced. */
export async function refuseClash(
  client: pg.ClientBase,
  { person, name, shifts, but }: { person: string; name: string; shifts: readonly PlannedShift[]; but?: string },
): Promise<void> {
  if (shifts.length === 0) return;
  const stretch = { from: shifts[0]!.startsAt, until: shifts.at(-1)!.endsAt };
  const records = await loadRecords(client, stretch);
  const theirs = shiftsDuring(records, stretch).filter((it) => it.person === person && it.rota !== but);
  const clash = theirs.find((it) => shifts.some((other) => overlap(spanOf(it), spanOf(other))));
  if (clash) throw worksAlready(name, clash, zoneOf(records.rota, clash));
}

/** Refuses to give somebody a shift while they are absent. */
export async function refuseAbsent(
  client: pg.ClientBase,
  { person, name, shift }: { person: string; name: string; shift: PlannedShift },
): Promise<void> {
  const { absences, rota } = await loadRecords(client, spanOf(shift));
  const absence = absences.find((it) => it.person === person && overlap(it, spanOf(shift)));
  if (absence) throw isAbsent(name, absence, zoneOf(rota, shift));
}

const zoneOf = (rota: readonly { id: string; zone: string }[], { rota: id }: PlannedShift) =>
  rota.find((it) => it.id === id)?.zone ?? 'Asia/Manila';

const worksAlready = (name: string, shift: Shift, zone: string) =>
  new Refusal({
    code: 'shifts/clash',
    status: 409,
    message: `${name} works already: ${tellSpan(spanOf(shift), zone)}.`,
    remedy: 'Choose other times or days, somebody else, or end the other shift first.',
  });

const isAbsent = (name: string, absence: Absence, zone: string) =>
  new Refusal({
    code: 'shifts/absent',
    status: 409,
    message: `${name} is absent then: ${tellSpan(absence, zone)}.`,
    remedy: 'Ask somebody else, or end the absence first.',
  });
