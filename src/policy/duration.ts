/**
 * A length of time as documents write it. Parts are kept apart because a business day depends on a calendar and a month on
 * the date; most durations have one part only.
 */
export interface Duration {
  /** Clock time in milliseconds; a plain `day` is 24 h, a `week` seven days. */
  ms: number;
  /** Business days of whatever calendar applies. */
  businessDays: number;
  /** Calendar months; a year is twelve. */
  months: number;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units: Record<string, Partial<Duration>> = {
  ms: { ms: 1 },
  s: { ms: second },
  min: { ms: minute },
  h: { ms: hour },
  day: { ms: day },
  days: { ms: day },
  week: { ms: 7 * day },
  weeks: { ms: 7 * day },
  'business day': { businessDays: 1 },
  'business days': { businessDays: 1 },
  month: { months: 1 },
  months: { months: 1 },
  year: { months: 12 },
  years: { months: 12 },
};

const part = String.raw`(\d+(?:\.\d+)?)\s*(business days?|days?|weeks?|months?|years?|ms|min|s|h)`;
const inWords = new RegExp(`^${part}(?:\\s+(?:and\\s+)?${part})?$`, 'i');
const iso =
  /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** What a duration may look like, for messages. */
export const durationForms = 'Write it as "15 min", "4 h", "3 business days", "30 days", "at once" or PT4H';

/** Reads `15 min`, `4 h`, `2 h 30 min`, `3 business days`, `30 days`, `at once`, or ISO 8601; nothing where it is none of these. */
export function readDuration(text: string): Duration | undefined {
  const clean = text.trim().replaceAll(/\s+/g, ' ');
  if (/^at once$/i.test(clean)) return { ms: 0, businessDays: 0, months: 0 };
  const words = inWords.exec(clean);
  if (words) return sum([scale(words[1]!, words[2]!), ...(words[3] ? [scale(words[3], words[4]!)] : [])]);
  const match = iso.exec(clean);
  return match ? fromIso(match.slice(1).map((it) => Number(it ?? 0))) : undefined;
}

/** Reads a duration that is clock time only, in milliseconds. */
export function readMilliseconds(text: string): number | undefined {
  const duration = readDuration(text);
  return duration && duration.businessDays === 0 && duration.months === 0 ? duration.ms : undefined;
}

/** Milliseconds in the words of documents: `15 min`, `2 h 30 min`, `3 days`. */
export function formatMilliseconds(ms: number): string {
  if (ms !== 0 && ms % day === 0 && ms >= 2 * day) return `${ms / day} days`;
  const hours = Math.floor(ms / hour);
  const minutes = (ms - hours * hour) / minute;
  if (hours === 0 && Number.isInteger(minutes)) return `${minutes} min`;
  if (minutes === 0) return `${hours} h`;
  return Number.isInteger(minutes) ? `${hours} h ${minutes} min` : `${ms / second} s`;
}

/** A duration in the words of documents. */
export function formatDuration(duration: Duration): string {
  const { ms, businessDays, months } = duration;
  if (businessDays) return `${businessDays} business ${businessDays === 1 ? 'day' : 'days'}`;
  if (months)
    return months % 12 === 0
      ? `${months / 12} ${months === 12 ? 'year' : 'years'}`
      : `${months} ${months === 1 ? 'month' : 'months'}`;
  return ms === 0 ? 'at once' : formatMilliseconds(ms);
}

function scale(count: string, unit: string): Duration {
  const one = units[unit.toLowerCase()]!;
  const times = Number(count);
  return {
    ms: Math.round((one.ms ?? 0) * times),
    businessDays: (one.businessDays ?? 0) * times,
    months: (one.months ?? 0) * times,
  };
}

function sum(parts: Duration[]): Duration {
  return parts.reduce((a, b) => ({
    ms: a.ms + b.ms,
    businessDays: a.businessDays + b.businessDays,
    months: a.months + b.months,
  }));
}

function fromIso(parts: number[]): Duration {
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return {
    ms: (weeks * 7 + days) * day + hours * hour + minutes * minute + seconds * second,
    businessDays: 0,
    months: years * 12 + months,
  };
}
