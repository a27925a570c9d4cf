import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { IBAN_LENGTHS } from './iban-lengths.ts';

/** Finds IBANs of every country of the registry whose check digits are right (ISO 13616), in one piece or in groups by spaces or dashes. */
export const iban: Detector = (text) => {
  const found: Span[] = [];
  for (const { index: start } of everyMatch(HEAD, text)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const end = endOf(text, start, IBAN_LENGTHS[text.slice(start, start + 2).toUpperCase()] ?? 0);
    if (end > 0) found.push({ start, end });
  }
  return found;
};

/** Where the IBAN ends that begins here, or -1. At most one space or dash stands between two signs. */
function endOf(text: string, start: number, length: number): number {
  let signs = '';
  let at = start;
  while (signs.length < length) {
    if (signs && TIE.test(text[at] ?? '') && SIGN.test(text[at + 1] ?? '')) at++;
    if (!SIGN.test(text[at] ?? '')) return -1;
    signs += text[at++]!;
  }
  return length > 0 && !SIGN.test(text[at] ?? '') && isRight(signs.toUpperCase()) ? at : -1;
}

/** ISO 7064 MOD 97-10: the four signs of the head moved to the end, letters as 10 to 35, leave 1. */
function isRight(signs: string): boolean {
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

const HEAD = /(?<![\p{L}\d_])[A-Z]{2}\d{2}(?=[ -]?[A-Z\d])/giu;
const SIGN = /^[A-Za-z\d]$/;
const TIE = /^[ \u00a0-]$/;
