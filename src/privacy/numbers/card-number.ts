import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { saidHarmless } from './announced.ts';
import { digitRuns, type Group } from './digit-groups.ts';
import { isOfIssuer } from './issuers.ts';
import { luhn } from './luhn.ts';

/**
 * Finds card numbers: 13 to 19 digits of an issuer's range whose check digit is right, in any grouping by single spaces, dashes or
 * dots, and not part of anything longer (PCI DSS 4.0.1, 3.4.1 and 4.2.2).
 *
 * Where the words before call it an order, a ticket or the like, and it is not grouped as on a card, the number is in doubt. Then it
 * is a card number if it has a length that its issuer usually gives out (and so never Maestro, whose range is nearly everything);
 * a customer who types a card number into "order number" must not be the one whose card is kept.
 */
export const cardNumber: Detector = (text) => {
  const found: Span[] = [];
  for (const run of digitRuns(text)) cardsOf(text, run, found);
  return withShort(text, found);
};

/** Whether digits are those of a card: by issuer, length and check digit. */
export function isCard(digits: string, usualOnly = false): boolean {
  return luhn(digits) && isOfIssuer(digits, usualOnly);
}

/** Maestro also gives out twelve digits. Many other numbers have as many, so the words before must speak of a card. */
function withShort(text: string, found: Span[]): Span[] {
  const short = [...everyMatch(TWELVE, text)].flatMap(({ index: start, 0: value }) => {
    const end = start + value.length;
    const before = text.slice(Math.max(0, start - 48), start);
    const fits = OF_CARD.test(before) && luhn(value.replaceAll(/\D/g, '')) && edgesAreFree(text, start, end);
    return fits && !saidHarmless(text, start) ? [{ start, end }] : [];
  });
  const apart = short.filter((it) => !found.some((other) => other.start < it.end && it.start < other.end));
  return apart.length ? [...found, ...apart].sort((a, b) => a.start - b.start) : found;
}

function cardsOf(text: string, run: readonly Group[], found: Span[]): void {
  if (isWhole(text, run)) {
    found.push({ start: run[0]!.start, end: run.at(-1)!.end });
    return;
  }
  for (let first = 0; first < run.length; first++) {
    const last = lastOfCard(text, run, first);
    if (last < 0) continue;
    found.push({ start: run[first]!.start, end: run[last]!.end });
    first = last;
  }
}

/** A run that is a card number from end to end may be grouped in any way. */
function isWhole(text: string, run: readonly Group[]): boolean {
  return run.length <= 19 && isCardHere(text, run);
}

/** Where the card number ends that begins with this group and has other numbers beside it, as an expiry; such a one is grouped as on a card. */
function lastOfCard(text: string, run: readonly Group[], first: number): number {
  let shape = '';
  for (let last = first; last < run.length && last < first + 5; last++) {
    const { start, end } = run[last]!;
    if (end - start > 19 || (last === first && !BEGINS.test(String(end - start)))) return -1;
    shape += `${last === first ? '' : '-'}${end - start}`;
    const groups = run.slice(first, last + 1);
    if (!SHAPES.test(shape) || !standsApart(run, first, last) || !isCardHere(text, groups)) continue;
    if (!goesOnAsCard(text, run, first, last)) return last;
  }
  return -1;
}

/** How many digits the first group of a card may have. */
const BEGINS = /^(?:[468]|1[3-9])$/;
const SHAPES = /^(?:1[3-9]|4-4-4-4(?:-[123])?|4-6-[45]|4-4-5|4-4-4-[12]|6-(?:8|9|10|13)|8-8)$/;

/** A space may part a card number from what stands beside it, any other sign only if it does not also join the groups within. */
function standsApart(run: readonly Group[], first: number, last: number): boolean {
  const ties = new Set(run.slice(first + 1, last + 1).map((it) => it.tie));
  const around = [run[first]!.tie, run[last + 1]?.tie ?? ''];
  return ties.size <= 1 && around.every((it) => it === '' || it === ' ' || (ties.size === 1 && !ties.has(it)));
}

/**
 * Whether the groups beside it seem to be more of the same number: groups of four, unless the next is an expiry (1227), or one or two last
 * digits that would make it one of the longer numbers of its issuer. Three last digits are a security code far more often.
 */
function goesOnAsCard(text: string, run: readonly Group[], first: number, last: number): boolean {
  const [before, after] = [run[first - 1], run[last + 1]].map((it) => (it ? text.slice(it.start, it.end) : ''));
  const inFours = run[first]!.end - run[first]!.start === 4;
  if (inFours && (before!.length === 4 || (after!.length === 4 && !EXPIRY.test(after!)))) return true;
  return last === run.length - 2 && /^\d{1,2}$/.test(after!) && isOfIssuer(digitsOf(text, run.slice(first)), false);
}

const EXPIRY = /^(?:0[1-9]|1[0-2])[2-4]\d$/;

function digitsOf(text: string, groups: readonly Group[]): string {
  return groups.map((it) => text.slice(it.start, it.end)).join('');
}

function isCardHere(text: string, groups: readonly Group[]): boolean {
  const start = groups[0]!.start;
  const end = groups.at(-1)!.end;
  const digits = digitsOf(text, groups);
  if (digits.length < 13 || digits.length > 19 || !isCard(digits)) return false;
  if (!edgesAreFree(text, start, end)) return false;
  return groups.length > 2 || !saidHarmless(text, start) || isOfIssuer(digits, true);
}

/** Not within a word, a UUID, a hash, a label of tracking, a path or a number with a plus; "card/4111…" and "4111…/12/27" are cards. */
function edgesAreFree(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  if (CARD_WORD.test(before)) return !PART_AFTER.test(text.slice(end, end + 2));
  return !PART_BEFORE.test(before) && !PART_AFTER.test(text.slice(end, end + 2));
}

const TWELVE = /(?<![\d-])(?:50\d\d|5[6-8]\d\d|6304|67\d\d)([ -]?)\d{4}\1\d{4}(?![ -]?\d)/g;
const OF_CARD = /(?<!\p{L})(?:cards?|kard|debit|credit|maestro|atm|visa|mastercard)(?!\p{L})[^\d\n]{0,40}$/iu;
const CARD_WORD =
  /(?<!\p{L})(?:card|visa|mastercard|amex|jcb|discover|diners|maestro|unionpay|mc|cc|pan|number|no)[-/_]$/iu;
const PART_BEFORE = /[\p{L}\d_+\\/@]$|\p{L}[-.]$/u;
const PART_AFTER = /^(?:[\p{L}\d_@\\]|-\p{L}|[/]\p{L})/u;
