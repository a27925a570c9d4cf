/** One day in milliseconds, and in minutes. */
export const dayMs = 86_400_000;
export const dayMinutes = 1440;

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** The weekday of a day number, Monday is 1. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
