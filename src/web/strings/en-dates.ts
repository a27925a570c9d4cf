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

/** Days and moments in English. */
export const dates = {
  day: dayOf,
  moment: (instant: string) => `${dayOf(instant)}, ${time.format(new Date(instant))}`,
};
