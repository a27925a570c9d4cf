/** The days that a screen shows, first and last. */
export interface Week {
  from: string;
  until: string;
}

/** The week, Monday to Sunday, that a date lies in; that of `today` where the address names no date. */
export function weekOf(asked: string | undefined, today: string): Week {
  const date = asked && isDate(asked) ? asked : today;
  const monday = addDays(date, -((weekdayOf(date) + 6) % 7));
  return { from: monday, until: addDays(monday, 6) };
}

/** A date some days later: `2026-11-25` and 7 give `2026-12-02`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The date on the wall of a zone. */
export function todayIn(zone: string, now = new Date()): string {
  return wallOf(now.toISOString(), zone).slice(0, 10);
}

/** What the wall shows at an instant, as a field for date and time has it: `2026-11-25T22:00`. */
export function wallOf(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(instant)).replace(' ', 'T');
}

/**
 * The instant at which the wall of a zone shows a time. Where clocks are put forward over it, the same time after they were; where
 * they show it twice, the first.
 */
export function instantOf(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const offsets = [-1, 1].map((day) => offsetAt(asUtc + day * 86_400_000, zone));
  const at = offsets.map((it) => asUtc - it).find((it) => it + offsetAt(it, zone) === asUtc);
  return new Date(at ?? asUtc - offsets[0]!).toISOString();
}

/** How many milliseconds the wall of a zone is ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  const whole = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${wallOf(new Date(whole).toISOString(), zone)}Z`) - whole;
}

const weekdayOf = (date: string) => new Date(date).getUTCDay();

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
