const [firstMs, longestMs] = [1_500, 60_000];

/**
 * How long to wait before something that failed is tried again, in milliseconds: twice as long after each try, at most a minute.
 * `chance` is from 0 to 1 and takes up to half of it away, so that many screens do not all come back at the same moment.
 */
export function waitBeforeTry(tries: number, chance: number): number {
  return Math.min(longestMs, firstMs * 2 ** tries) * (1 - chance / 2);
}
