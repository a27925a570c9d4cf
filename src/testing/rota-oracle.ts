interface OracleRow {
  /** ISO weekdays. */
  days: readonly number[];
  start: string;
  end: string;
  zone: string;
  from: string;
  until: string | null;
}

/**
 * Who is on duty by a rota, found the slow way: one minute after the other, by reading the wall. What the wall has shown at most so
 * far decides, so that an hour shown twice begins and ends nothing twice. Shares nothing with `people/shifts`.
 */
export function minutesOnDuty(row: OracleRow, from: number, until: number): Set<number> {
  const minutes = new Set<number>();
  let shown = '';
  for (let at = from - 4 * 86_400_000; at < until; at += 60_000) {
    const wall = wallAt(at, row.zone);
    if (wall > shown) shown = wall;
    if (at >= from && isOn(row, shown)) minutes.add(at);
  }
  return minutes;
}

function wallAt(at: number, zone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return wall.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function isOn(row: OracleRow, shown: string): boolean {
  const today = Temporal.PlainDate.from(shown.slice(0, 10));
  return [today.subtract({ days: 1 }), today].some((date) => {
    const day = date.toString();
    const end = row.end > row.start ? day : date.add({ days: 1 }).toString();
    const isPlanned = row.days.includes(date.dayOfWeek) && row.from <= day && (row.until === null || day <= row.until);
    return isPlanned && `${day}T${row.start}` <= shown && shown < `${end}T${row.end}`;
  });
}
