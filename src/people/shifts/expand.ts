import { addDays, dateAt, momentOf } from './moment.ts';
import type { PlannedShift, RotaRow, Span } from './records.ts';

const { compare } = Temporal.Instant;

/** The shifts of a rota row that begin in a stretch of time, in order. What a change of clocks leaves nothing of is none. */
export function expand(row: RotaRow, { from, until }: Span): PlannedShift[] {
  return datesOf(row, dateAt(from, row.zone), dateAt(until, row.zone))
    .map((date) => shiftOn(row, date))
    .filter((it) => it !== undefined)
    .filter((it) => compare(from, it.startsAt) <= 0 && compare(it.startsAt, until) < 0);
}

/** The shift of a row on one date, if it has one. */
export function shiftOn(row: RotaRow, date: string): PlannedShift | undefined {
  if (!beginsOn(row, date)) return undefined;
  const startsAt = momentOf(date, row.start, row.zone);
  const endsAt = momentOf(row.end > row.start ? date : addDays(date, 1), row.end, row.zone);
  if (compare(startsAt, endsAt) >= 0) return undefined;
  return { rota: row.id, date, team: row.team, person: row.person, startsAt, endsAt };
}

/** The last date whose shift has begun; what has begun stays as it was planned. */
export function lastDateBegun(row: Pick<RotaRow, 'start' | 'zone'>, now: Temporal.Instant): string {
  const today = dateAt(now, row.zone);
  return compare(momentOf(today, row.start, row.zone), now) <= 0 ? today : addDays(today, -1);
}

function beginsOn({ days, from, until }: RotaRow, date: string): boolean {
  const isInForce = from <= date && (until === null || date <= until);
  return isInForce && days.includes(Temporal.PlainDate.from(date).dayOfWeek);
}

/** The dates around a stretch: one more to each side, since a skipped hour or day moves a beginning. */
function datesOf(row: RotaRow, first: string, last: string): string[] {
  const from = [addDays(first, -1), row.from].sort()[1]!;
  const end = [addDays(last, 1), row.until ?? '9999-12-31'].sort()[0]!;
  const dates: string[] = [];
  for (let date = from; date <= end; date = addDays(date, 1)) dates.push(date);
  return dates;
}
