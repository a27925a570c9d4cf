import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { PLACES } from './philippine-places.ts';

/**
 * Finds clear postal addresses: a number (or block, lot, unit, purok), a word for a street or barangay, and then a Philippine place or
 * a postal code, with no words of a sentence in between ("5 users on Ayala Avenue in Makati" is none).
 */
export const postalAddress: Detector = (text) => {
  const found: Span[] = [];
  for (const { index, 0: street } of everyMatch(STREET, text)) {
    const from = found.at(-1)?.end ?? 0;
    if (index < from) continue;
    const start = startBefore(text, Math.max(from, index - 70), index + street.length);
    const end = start < 0 ? -1 : endAfter(text, index + street.length);
    if (end > 0 && !SENTENCE.test(text.slice(start, end))) found.push({ start, end });
  }
  return found;
};

/** The furthest beginning of an address before the word for a street, with no words of a sentence behind it; -1 where there is none. */
function startBefore(text: string, from: number, streetEnd: number): number {
  const window = text.slice(from, streetEnd);
  const clear = lastEnd(window, SENTENCES);
  HEAD.lastIndex = clear;
  const head = HEAD.exec(window)?.index ?? -1;
  return head >= 0 && PARTS.test(window.slice(head)) ? from + head : -1;
}

/** Where the last words of a sentence, or signs that no address has, end in the window before a street. */
function lastEnd(window: string, words: RegExp): number {
  let end = 0;
  for (const it of window.matchAll(words)) end = it.index + it[0].length;
  return end;
}

function endAfter(text: string, from: number): number {
  const window = text.slice(from, from + 110).split(/\n\s*\n|[?!;:]|\.\s+(?=\p{Lu}\p{Ll}+\s\p{Ll})/u, 1)[0]!;
  let end = -1;
  for (const it of window.matchAll(PLACE)) {
    if (SENTENCE.test(window.slice(0, it.index))) break;
    end = it.index + it[0].length;
  }
  return end < 0 ? -1 : from + end;
}

const STREET =
  /[ .](?:street|st|avenue|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|highway|hwy|extension|circle|court|kalye|subdivision|subd|village|vill|compound|homes|heights|barangay|brgy|bgy|tower|building|bldg)\b\.?/gi;
const HEAD =
  /(?<![\p{L}\d#.-])(?:(?:[GLMU]|\d{1,2})\/F|(?:blk|block|lot|unit|room|rm|purok|prk|sitio|phase|bldg|floor|flr|house|no|brgy|barangay)\.?\s?#?\s?\d{1,5}[A-Za-z]?|\d{1,2}(?:st|nd|rd|th)\s(?:floor|flr|fl)|#?\d{1,5}(?:-?[A-Za-z])?(?:-\d{1,4})?)(?![\p{L}\d])(?=[\s,])/giu;
/** Something stands between the number and the street. */
const PARTS = /\p{L}{2}.*\s/su;
const ZIP = String.raw`(?:,?\s{1,2}(?:zip(?:\scode)?\s?:?\s?)?\d{4}(?!\d))?(?:,?\sPhilippines)?`;
const PLACE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${PLACES})(?!\s(?:highway|hwy|avenue|ave|street|st|road|rd|boulevard|blvd|drive|dr|lane|building|bldg|tower|village|subdivision)\b)(?:\sCity)?(?:,?\s(?:${PLACES})(?:\sCity)?)?(?![\p{L}\d])${ZIP}|\p{L}{3,20}\sCity(?![\p{L}\d])${ZIP}|[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\d))`,
  'giu',
);
const WORDS = String.raw`(?<![\p{L}\d.'’])(?:(?<!, )the|is|are|was|were|has|have|had|an?|on|at|in|to|from|for|with|and|or|of|users?|people|tickets?|calls?|servers?|printers?|pcs?|ang|mga|ay|nasa|hindi|not|cannot|our|my|we|minutes?|hours?|km|meters?)(?![\p{L}\d])`;
const SENTENCE = new RegExp(WORDS, 'iu');
const SENTENCES = new RegExp(String.raw`${WORDS}|[^\p{L}\d\s.,'’#&()/-]`, 'giu');
