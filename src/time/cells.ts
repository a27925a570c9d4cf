import { type Piece, piecesOf } from '../policy/pieces.ts';
import type { CellContext, CellKind } from '../policy/schema.ts';

/** Weekdays by ISO number, Monday is 1. */
export type Days = readonly number[];

/** Opening times of one day as minutes from midnight; an interval that crosses midnight ends after 1440. */
export interface Interval {
  from: number;
  to: number;
}

/** A day, a range of days or a part of one, on which a calendar is closed or also open. */
export interface Exception {
  /** Public holidays of a country, resolved to dates at publishing. */
  holidays?: string;
  /** ISO dates, both ends in. */
  from?: string;
  to?: string;
  /** Only these hours of the day. */
  hours?: Interval;
  /** Only for sites at this place. */
  place?: string;
}

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `Mon-Fri`, `Tue`, `Sat, Sun`, `Every day`. */
export const daysCell: CellKind<Days> = {
  name: 'days',
  help: 'Write Mon-Fri, Tue, "Sat, Sun" or Every day.',
  read: (text, context) => {
    if (/^every day$/i.test(text)) return [1, 2, 3, 4, 5, 6, 7];
    const pieces = piecesOf(text);
    const days = pieces.map((it) => readDays(it.text));
    const wrong = pieces[days.indexOf(undefined)];
    if (wrong) return refuse(context, 'policy/days', wrong, 'are not days of the week', daysCell.help);
    return [...new Set(days.flatMap((it) => it!))].sort();
  },
};

/** `08:00-17:00`, several with commas, one may cross midnight; `24x7`. Intervals that touch or overlap are united. */
export const hoursCell: CellKind<readonly Interval[]> = {
  name: 'hours',
  help: 'Write 08:00-17:00, several with commas, or 24x7.',
  read: (text, context) => {
    if (/^24x7$/i.test(text)) return [{ from: 0, to: 1440 }];
    const pieces = piecesOf(text);
    const intervals = pieces.map((it) => readInterval(it.text));
    const wrong = pieces[intervals.indexOf(undefined)];
    if (!wrong) return unite(intervals as Interval[]);
    return refuse(context, 'policy/hours', wrong, 'are not opening hours', hoursCell.help);
  },
};

/** `PH`, `2026-12-24`, `2026-12-01..2027-01-14`, `2026-12-23 12:00-17:00`, each with an optional place after it. */
export const exceptionsCell: CellKind<readonly Exception[]> = {
  name: 'dates',
  help: 'Write PH, 2026-12-24, 2026-12-01..2027-01-14 or 2026-12-23 12:00-17:00, each with a place after it if only that place is meant.',
  read: (text, context) => {
    const pieces = piecesOf(text);
    const read = pieces.map((it) => readException(it.text));
    const wrong = pieces[read.indexOf(undefined)];
    if (!wrong) return read as Exception[];
    return refuse(context, 'policy/dates', wrong, 'is neither a date nor a list of holidays', exceptionsCell.help);
  },
};

function refuse(context: CellContext, code: string, { text, from, to }: Piece, what: string, hint: string): undefined {
  context.report({ code, message: `"${text}" ${what}.`, hint, from, to });
}

function readDays(part: string): number[] | undefined {
  const [from, to = from] = part
    .toLowerCase()
    .split('-')
    .map((it) => dayNumber(it.trim()));
  if (!from || !to) return undefined;
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((from - 1 + index) % 7) + 1);
}

/** 1 for `mon` and `monday`; 0 for anything that is no day. */
function dayNumber(text: string): number {
  return dayNames.findIndex((it) => it === text || it.slice(0, 3) === text) + 1;
}

function readInterval(part: string): Interval | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(part);
  if (!match) return undefined;
  const [a, b, c, d] = match.slice(1).map(Number) as [number, number, number, number];
  const [from, end] = [a * 60 + b, c * 60 + d];
  if (from >= 1440 || end > 1440 || from === end) return undefined;
  return { from, to: end < from ? end + 1440 : end };
}

function unite(intervals: Interval[]): Interval[] {
  const united: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = united.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else united.push({ ...next });
  }
  return united;
}

function readException(part: string): Exception | undefined {
  if (/^[A-Z]{2}$/.test(part)) return { holidays: part };
  const match = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?(?:\s+(\d{2}:\d{2}-\d{2}:\d{2}))?(?:\s+(\D.*))?$/.exec(
    part,
  );
  if (!match) return undefined;
  const [, from, to = from, time, place] = match;
  const hours = time ? readInterval(time) : undefined;
  if (!isDate(from!) || !isDate(to!) || to! < from! || (time && !hours)) return undefined;
  return { from: from!, to: to!, ...(hours ? { hours } : {}), ...(place ? { place } : {}) };
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
