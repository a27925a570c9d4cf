/**
 * The moment that a wall time means: the first at which the clock on the wall shows it, or shows more. So a time that comes twice
 * when clocks go back is its first; one that is skipped when they go forward is the moment of the skip. Shifts that touch on the
 * wall therefore touch in time, on every day of the year.
 */
export function momentOf(date: string, time: string, zone: string): Temporal.Instant {
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`);
  const found = plain.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (found.toPlainDateTime().equals(plain)) return found.toInstant();
  const before = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next')!.toInstant();
}

/** The days of a zone from one date to another, both included, each from its first moment to that of the next. */
export function daysBetween(first: string, last: string, zone: string): Day[] {
  const days: Day[] = [];
  const end = Temporal.PlainDate.from(last);
  for (let it = Temporal.PlainDate.from(first); Temporal.PlainDate.compare(it, end) <= 0; it = it.add({ days: 1 })) {
    const next = it.add({ days: 1 });
    days.push({
      date: it.toString(),
      from: momentOf(it.toString(), '00:00', zone),
      until: momentOf(next.toString(), '00:00', zone),
    });
  }
  return days;
}

/** A day in a zone; 23 or 25 hours long when clocks change. */
export interface Day {
  date: string;
  from: Temporal.Instant;
  until: Temporal.Instant;
}

/** The date that the wall shows. */
export const dateAt = (at: Temporal.Instant, zone: string): string =>
  at.toZonedDateTimeISO(zone).toPlainDate().toString();

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
