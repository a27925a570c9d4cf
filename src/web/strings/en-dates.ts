import type { KitWords } from '../../kit/ui/words.tsx';

/** The desk's wall clock: for readers who are nobody yet, and the one that needs no name. */
const DESK = 'Asia/Manila';

/** Days and moments in English, on the reader's own wall clock. Where it is not the desk's, a time says which it is. */
export function datesIn(timeZone: string = DESK): KitWords['dates'] {
  const zoneName = timeZone === DESK ? {} : ({ timeZoneName: 'short' } as const);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  const [day, year] = [format({ day: 'numeric', month: 'long' }), format({ year: 'numeric' })];
  const minute = format({ hour: '2-digit', minute: '2-digit', ...zoneName });
  const second = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', ...zoneName });
  /** `23 November`; with the year where it is not this one. */
  const dayOf = (instant: string) => {
    const date = new Date(instant);
    return year.format(date) === year.format() ? day.format(date) : `${day.format(date)} ${year.format(date)}`;
  };
  return {
    day: dayOf,
    moment: (instant) => `${dayOf(instant)}, ${minute.format(new Date(instant))}`,
    /** To the second, for what is told as it happens. */
    time: (instant) => second.format(new Date(instant)),
  };
}
