import type { SlaWords } from './screen-words.ts';

const minute = 60_000;
const day = 86_400_000;

/** Manila has no summer time and is 8 hours ahead: its wall clock is plain arithmetic, in every browser. */
const ahead = 8 * 3_600_000;

/** The wall time of an instant as forms hold it: `2026-11-23T14:00`. */
export function wallTime(at: number): string {
  return new Date(at + ahead).toISOString().slice(0, 16);
}

/** The instant at which the day of an instant began. */
export function startOfDay(at: number): number {
  return Math.floor((at + ahead) / day) * day - ahead;
}

/** `today 14:00`, `Wed 11:00`, and with the date where it is further off: `Mon 7 Dec 11:00`, `Thu 9 Jan 2031 11:00`. */
export function dayWords(at: number, now: number, words: Pick<SlaWords, 'today'>): string {
  const days = daysBetween(now, at);
  const time = wallTime(at).slice(11);
  if (days === 0) return words.today(time);
  if (days > 0 && days < 7) return `${weekday(at)} ${time}`;
  const year = wallTime(at).slice(0, 4);
  return `${dateWords(at)}${year === wallTime(now).slice(0, 4) ? '' : ` ${year}`} ${time}`;
}

/** `Wed`. */
export function weekday(at: number): string {
  return formatted(at, { weekday: 'short' });
}

/** `Mon 7 Dec`. */
function dateWords(at: number): string {
  return `${weekday(at)} ${new Date(at + ahead).getUTCDate()} ${formatted(at, { month: 'short' })}`;
}

function formatted(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(at + ahead);
}

/** `in 25 min`, `in 3 h 10 min`, `tomorrow`, `in 2 days`, `3 days ago`. */
export function awayWords(at: number, now: number, words: SlaWords['away']): string {
  const days = daysBetween(now, at);
  const minutes = Math.floor(Math.abs(at - now) / minute);
  const past = at < now;
  if (minutes === 0) return words.now;
  if (minutes < 60) return words.minutes(minutes, past);
  if (days === 0 || minutes < 12 * 60) return words.hours(Math.floor(minutes / 60), minutes % 60, past);
  if (Math.abs(days) === 1) return past ? words.yesterday : words.tomorrow;
  return words.days(Math.abs(days), past);
}

function daysBetween(from: number, to: number): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / day);
}
