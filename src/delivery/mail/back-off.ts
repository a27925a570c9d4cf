/** How long a letter is tried. */
export const GIVE_UP_HOURS = 48;

const FIRST_SECONDS = 10;
const LONGEST_SECONDS = 4 * 3600;

/**
 * Seconds to wait after so many tries that came to nothing: twice as long each time, up to four hours, and of that a part by chance
 * (`luck` from 0 to 1), so that all that waited for one server does not come back at one moment.
 */
export function backOffSeconds(tries: number, luck: number): number {
  const whole = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(tries - 1, 20));
  return Math.round(whole * (0.5 + luck / 2));
}
