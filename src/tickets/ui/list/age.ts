/** How long something is ago, in the greatest units that say enough: whole minutes, hours, days. */
export interface Age {
  unit: 'minutes' | 'hours' | 'days';
  count: number;
  /** Of hours below a day: the minutes besides. */
  minutes: number;
}

/** How old something is that happened `at`, at `now`; both ISO 8601. What is still to come is of no age. */
export function ageOf(at: string, now: string): Age {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 60_000));
  if (minutes < 60) return { unit: 'minutes', count: minutes, minutes: 0 };
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return { unit: 'hours', count: hours, minutes: minutes % 60 };
  return { unit: 'days', count: Math.floor(hours / 24), minutes: 0 };
}
