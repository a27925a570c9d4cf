/** The desk's wall clock. Server and browser must say the same, so it is neither's own zone. */
const timeZone = 'Asia/Manila';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone });
const year = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });

/** `23 November`; with the year where it is not this one. */
function dayOf(instant: string): string {
  const date = new Date(instant);
  return year.format(date) === year.format() ? day.format(date) : `${day.format(date)} ${year.format(date)}`;
}

const second = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone });

/** Days and moments in English. */
export const dates = {
  day: dayOf,
  moment: (instant: string) => `${dayOf(instant)}, ${time.format(new Date(instant))}`,
  /** To the second, for what is told as it happens. */
  time: (instant: string) => second.format(new Date(instant)),
};
