import { type OpenYear, openYear } from './calendar/open-year.ts';
import type { CalendarRow } from './calendar/row-hours.ts';
import type { OpenTime, Span } from './open-time.ts';

/** So many years without an opening and a calendar is taken to be closed for good. */
const mostClosedYears = 3;

/**
 * A calendar of KB-310: the open time of its rows, united. Each year's segments are made when first asked for and kept,
 * so a due time is a search in them, whatever the span.
 */
export class Calendar implements OpenTime {
  readonly name: string;
  /** What one business day is worth, in open milliseconds. */
  readonly standardDay: number;
  readonly #rows: readonly CalendarRow[];
  readonly #years = new Map<number, OpenYear>();

  constructor(name: string, rows: readonly CalendarRow[], standardDay: number) {
    this.name = name;
    this.standardDay = standardDay;
    this.#rows = rows;
  }

  elapsed(from: number, to: number): number {
    if (to <= from) return 0;
    const [first, last] = [yearOf(from), yearOf(to)];
    let sum = countedBy(this.#year(last), to) - countedBy(this.#year(first), from);
    for (let year = first; year < last; year++) sum += this.#year(year).total;
    return sum;
  }

  due(from: number, target: number): number | undefined {
    if (target <= 0) return from;
    let year = yearOf(from);
    let wanted = target + countedBy(this.#year(year), from);
    for (let closed = 0; closed < mostClosedYears; year++) {
      const { total } = this.#year(year);
      if (total >= wanted) return reached(this.#year(year), wanted);
      wanted -= total;
      closed = total ? 0 : closed + 1;
    }
    return undefined;
  }

  isOpen(at: number): boolean {
    const year = this.#year(yearOf(at));
    const index = lastOpenedBy(year, at);
    return index >= 0 && at < year.closes[index]!;
  }

  segments(from: number, to: number): Span[] {
    const found: Span[] = [];
    for (let year = yearOf(from); year <= yearOf(to); year++) {
      for (const next of segmentsOf(this.#year(year), from, to)) {
        const last = found.at(-1);
        if (last?.to === next.from) last.to = next.to;
        else found.push(next);
      }
    }
    return found;
  }

  #year(year: number): OpenYear {
    const kept = this.#years.get(year);
    if (kept) return kept;
    const made = openYear(this.#rows, year);
    this.#years.set(year, made);
    return made;
  }
}

/** The UTC year of an instant. */
function yearOf(at: number): number {
  let year = 1970 + Math.floor(at / meanYear);
  while (at < yearStart(year)) year--;
  while (at >= yearStart(year + 1)) year++;
  return year;
}

const meanYear = 31_556_952_000;
/** When years begin; those that clocks live in are kept. */
const [firstKept, lastKept] = [1970, 2200];
const starts = Float64Array.from({ length: lastKept - firstKept + 1 }, (_, index) => Date.UTC(firstKept + index, 0));

function yearStart(year: number): number {
  return year >= firstKept && year <= lastKept ? starts[year - firstKept]! : Date.UTC(year, 0);
}

/** Open milliseconds of a year up to an instant in it. */
function countedBy(year: OpenYear, at: number): number {
  const index = lastOpenedBy(year, at);
  if (index < 0) return 0;
  return year.before[index]! + Math.min(at, year.closes[index]!) - year.opens[index]!;
}

/** The earliest instant of a year by which so much of it was open: at closing where it runs out there. */
function reached(year: OpenYear, wanted: number): number {
  let [low, high] = [0, year.opens.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (year.before[middle]! < wanted) low = middle;
    else high = middle - 1;
  }
  return year.opens[low]! + wanted - year.before[low]!;
}

function lastOpenedBy({ opens }: OpenYear, at: number): number {
  let [low, high] = [-1, opens.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (opens[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function segmentsOf(year: OpenYear, from: number, to: number): Span[] {
  const found: Span[] = [];
  for (let index = Math.max(0, lastOpenedBy(year, from)); index < year.opens.length; index++) {
    const span = { from: Math.max(from, year.opens[index]!), to: Math.min(to, year.closes[index]!) };
    if (year.opens[index]! >= to) break;
    if (span.from < span.to) found.push(span);
  }
  return found;
}
