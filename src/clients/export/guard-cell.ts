/**
 * What a spreadsheet may take for the beginning of a formula (OWASP, CSV injection): the signs, tab, line breaks and NUL, and
 * the signs in full width. Spaces before it do not help, nor do apostrophes that the reader of a file takes away.
 */
const STARTS = '=+\\-@\\t\\r\\n\\0＝＋－＠';
const GUARDED = new RegExp(`^'+\\s*[${STARTS}]`);
const DANGEROUS = new RegExp(`^'*\\s*[${STARTS}]`);
const BARE = new RegExp(`^\\s*[${STARTS}]`);

/** A value as a cell that stays text in every spreadsheet: an apostrophe before what could begin a formula. */
export const guarded = (value: string): string => (DANGEROUS.test(value) ? `'${value}` : value);

/** The value of a cell: what `guarded` put before it is taken away, and nothing else. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** A cell that came from a file, as it may go back: `-` says that a field is emptied, and is no formula by itself. */
export const guardedAgain = (cell: string): string => (cell !== '-' && BARE.test(cell) ? `'${cell}` : cell);
