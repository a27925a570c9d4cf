import type { ShiftTimes } from '../../people/ui/desk-words.ts';

const short = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const long = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const walls = new Map<string, Intl.DateTimeFormat>();

/** Date and time on the wall of a zone, `2026-11-25 22:00`. */
function wall(instant: string, timeZone: string): { date: string; time: string } {
  const format =
    walls.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  walls.set(timeZone, format);
  const [date = '', time = ''] = format.format(new Date(instant)).split(' ');
  return { date, time };
}

const clock = (instant: string, zone: string) => wall(instant, zone).time;

/** A stretch that ends at midnight ends at 24:00 of its day. */
function span(from: string, until: string, zone: string): string {
  const end = clock(until, zone);
  return `${clock(from, zone)}–${end === '00:00' ? '24:00' : end}`;
}

function shortDay(date: string): string {
  const at = new Date(date);
  return `${short[(at.getUTCDay() + 6) % 7]} ${at.getUTCDate()}`;
}

const day = (date: string) => `${shortDay(date)} ${months[new Date(date).getUTCMonth()]}`;

/** `every day`, `Monday to Friday`, `Monday, Wednesday`. */
function weekdays(days: readonly number[]): string {
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  if (days.length === 7) return 'every day';
  if (days.length > 2 && last - first === days.length - 1) return `${long[first - 1]} to ${long[last - 1]}`;
  return days.map((it) => long[it - 1]).join(', ');
}

/** Times of shifts in English, each on the wall of the zone that is given. */
export const shiftTimes: ShiftTimes = {
  clock,
  span,
  day,
  shortDay,
  moment: (instant, zone) => `${day(wall(instant, zone).date)}, ${clock(instant, zone)}`,
  dayAndSpan: (from, until, zone) => `${day(wall(from, zone).date)}, ${span(from, until, zone)}`,
  weekdays,
  short,
};
