import { dayMs } from './day-number.ts';
import { type CalendarRow, openMinutes } from './row-hours.ts';
import { type Span, unite } from './spans.ts';
import { zoneOffsets } from './zone-offsets.ts';

/** The open time of one UTC year, with running totals, so that counting is a search and never a walk. */
export interface OpenYear {
  opens: Float64Array;
  closes: Float64Array;
  /** Open milliseconds of the year before each segment. */
  before: Float64Array;
  total: number;
}

const minuteMs = 60_000;
/** No zone was ever further from UTC than this. */
const widestOffset = 26 * 60 * minuteMs;

/** Lays a calendar's rows over one UTC year. */
export function openYear(rows: readonly CalendarRow[], year: number): OpenYear {
  const span = { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) };
  return withTotals(unite(rows.flatMap((row) => rowSegments(row, span))));
}

/**
 * An instant is open where the clock on the wall shows open hours. So hours in a gap of the zone never come, and hours
 * that an overlap repeats count twice.
 */
function rowSegments(row: CalendarRow, year: Span): Span[] {
  const walls = wallSegments(row, year);
  return zoneOffsets(row.zone, year.from, year.to).flatMap(({ from, to, offset }) =>
    between(walls, from + offset, to + offset).map((it) => ({ from: it.from - offset, to: it.to - offset })),
  );
}

/** The row's open time on the wall, as if the wall kept UTC. */
function wallSegments(row: CalendarRow, year: Span): Span[] {
  const first = Math.floor((year.from - widestOffset) / dayMs);
  const last = Math.ceil((year.to + widestOffset) / dayMs);
  const walls: Span[] = [];
  for (let day = first; day <= last; day++)
    for (const { from, to } of openMinutes(row, day))
      walls.push({ from: day * dayMs + from * minuteMs, to: day * dayMs + to * minuteMs });
  return unite(walls);
}

function between(spans: readonly Span[], from: number, to: number): Span[] {
  const found: Span[] = [];
  for (let index = firstEndingAfter(spans, from); index < spans.length && spans[index]!.from < to; index++)
    found.push({ from: Math.max(spans[index]!.from, from), to: Math.min(spans[index]!.to, to) });
  return found;
}

function firstEndingAfter(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function withTotals(segments: readonly Span[]): OpenYear {
  const before = new Float64Array(segments.length);
  let total = 0;
  for (const [index, { from, to }] of segments.entries()) {
    before[index] = total;
    total += to - from;
  }
  return {
    opens: Float64Array.from(segments, (it) => it.from),
    closes: Float64Array.from(segments, (it) => it.to),
    before,
    total,
  };
}
