import { rewrite } from './rewrite.ts';
import type { View } from './stitch.ts';

/**
 * Drops what nobody sees, and writes plainly what only looks special: wide, mathematical, raised and ringed letters and digits,
 * ligatures (Unicode NFKC, letter by letter), every kind of space, dash and quotation mark.
 */
export function narrow(of: View): View {
  return ASCII_ONLY.test(of.text) ? of : rewrite(of, SPECIAL, plainly);
}

const ASCII_ONLY = /^[\0-\x7f]*$/;

/** Soft hyphen, combining joiner, zero-width and direction marks, word joiners, byte-order mark, variation selectors, tags. */
const UNSEEN =
  '[\\u00ad\\u034f\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\u{e0000}-\\u{e01ef}]';
/** One unit each that stays one unit: they are taken together. */
const WIDE = '[\\uff01-\\uff5e\\u3000]';
const SPACES = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f]';
const DASHES = '[\\u2010-\\u2015\\u2212\\ufe58\\ufe63]';
const QUOTES = '[\\u2018-\\u201f\\u2032\\u2033]';
const LETTERS =
  '[\\u00b2\\u00b3\\u00b9\\u2070-\\u209c\\u2100-\\u214f\\u2460-\\u24ff\\ufb00-\\ufb06\\u{1d400}-\\u{1d7ff}\\u{1f100}-\\u{1f16f}\\u{1fbf0}-\\u{1fbf9}]';

const SPECIAL = new RegExp(`${UNSEEN}+|${WIDE}+|${SPACES}|${DASHES}|${QUOTES}|${LETTERS}`, 'gu');
const isUnseen = new RegExp(`^${UNSEEN}`, 'u');
const isSpace = new RegExp(`^${SPACES}`);
const isDash = new RegExp(`^${DASHES}`);
const isQuote = new RegExp(`^${QUOTES}`);

function plainly(found: string): string {
  if (isUnseen.test(found)) return '';
  if (isSpace.test(found)) return ' ';
  if (isDash.test(found)) return '-';
  if (isQuote.test(found)) return /[\u2018-\u201b\u2032]/.test(found) ? "'" : '"';
  return found.normalize('NFKC');
}
