/**
 * Whether a value stands by itself: not within a longer number or word, a path, a version, a date or an address of mail. A sentence
 * may end after it, a sign of money or a hash may stand before it.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before =
    start === 0 || text[start - 1] === ' ' || !GOES_ON_BEFORE.test(text.slice(Math.max(0, start - 2), start));
  return before && (text[end] === ' ' || !GOES_ON_AFTER.test(text.slice(end, end + 2)));
}

const GOES_ON_BEFORE = /[\p{L}\d_+\\/@]$|\d[-.]$/u;
const GOES_ON_AFTER = /^(?:[\p{L}\d_@%\\]|[-./:][\p{L}\d])/u;
