import type { Swap } from '../desk-contract.ts';
import type { People } from '../service.ts';
import { shiftNamed } from './between.ts';
import { addDays, dateAt } from './moment.ts';
import { loadNames } from './names.ts';
import type { ShiftRecords } from './records.ts';
import { loadRecords } from './store.ts';
import { openSwapsOf, type SwapRow } from './store-one.ts';

/** What somebody asked their colleagues and was asked by them, and is still to be answered: of shifts to come. */
export async function openSwaps({ pool, clock }: People, person: string): Promise<Swap[]> {
  const now = clock.now();
  const rows = await openSwapsOf(pool, person, addDays(dateAt(now, 'UTC'), -1));
  if (rows.length === 0) return [];
  const last = Temporal.PlainDate.from(rows.at(-1)!.date).toZonedDateTime('UTC').toInstant();
  const records = await loadRecords(pool, { from: now, until: last.add({ hours: 72 }) });
  const names = await loadNames(pool);
  return rows
    .map((it) => tell(it, records, names))
    .filter((it) => it !== undefined && it.startsAt > now.toString()) as Swap[];
}

function tell(
  { id, rota, date, from, to, askedAt }: SwapRow,
  records: ShiftRecords,
  names: ReadonlyMap<string, string>,
): Swap | undefined {
  const row = records.rota.find((it) => it.id === rota);
  const shift = row && shiftNamed(row, date, records);
  if (shift?.person !== from) return undefined;
  const named = (it: string) => ({ id: it, name: names.get(it) ?? '' });
  return {
    ...{ id, rota, date, team: named(shift.team), from: named(from), to: named(to) },
    startsAt: shift.startsAt.toString(),
    endsAt: shift.endsAt.toString(),
    askedAt: askedAt.toString(),
  };
}
