import type { Span } from '../detector.ts';
import { HARMLESS, OTHER_NUMBERS } from './other-words.ts';

/** How far before a value its label may begin, in UTF-16 units. */
const REACH = 56;

/**
 * Whether a label announces the value that begins at `start`: it stands before it within reach, and nothing between the two announces
 * something else ("TIN problem, ticket 123456789"), names another number, or ends the thought. `label` is global.
 */
export function announced(text: string, start: number, label: RegExp): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  label.lastIndex = 0;
  if (!label.test(before)) return false;
  const ends = lastEnd(before, label);
  const between = before.slice(ends);
  return !ANOTHER_THOUGHT.test(between) && !SOMETHING_ELSE.test(between) && !GLUED.test(between);
}

/** Whether words after the value say what it is: "34-1234567-8 (SSS)", "123-456-789 is my TIN", "ang TIN ko". `label` is sticky. */
export function saidAfter(text: string, end: number, label: RegExp): boolean {
  LINK_AFTER.lastIndex = end;
  if (!LINK_AFTER.test(text)) return false;
  label.lastIndex = LINK_AFTER.lastIndex;
  if (!label.test(text)) return false;
  return !OPENS_ANOTHER.test(text.slice(label.lastIndex, label.lastIndex + 12));
}

/** Whether the number goes on a list whose first number was announced: "TIN 123-456-789 and 987-654-321". */
export function goesOn(text: string, last: Span | undefined, start: number): boolean {
  return last !== undefined && start - last.end < 8 && LIST.test(text.slice(last.end, start));
}

/** Whether the words right before the number say that it is something harmless: an order, a ticket, a part. */
export function saidHarmless(text: string, start: number): boolean {
  return HARMLESS_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

function lastEnd(before: string, label: RegExp): number {
  let ends = 0;
  label.lastIndex = 0;
  for (const it of before.matchAll(label)) ends = it.index + it[0].length;
  return ends;
}

const SOMETHING_ELSE = new RegExp(`(?<![\\p{L}\\d])(?:${HARMLESS}|${OTHER_NUMBERS})(?![\\p{L}])|[₱$€]`, 'iu');
const KIND_OF_NUMBER = '(?:[\\s_-]?(?:id|no|nos|num|number|code|ref|reference)\\.?)?(?:\\s(?:is|ay|po|ko|namin|ng))?';
const HARMLESS_BEFORE = new RegExp(`(?<![\\p{L}\\d])(?:${HARMLESS})${KIND_OF_NUMBER}[\\s:=#"'(-]{0,4}$`, 'iu');
const ANOTHER_THOUGHT = /\d{3}|[.!?]\s+(?:\p{Lu}\p{Ll}+\s|I\s)|\n\s*\n/u;
/** "TICKET-123456789": what hangs on a word by a dash is that word's number. */
const GLUED = /\p{L}{2,}[-_]$/u;
const LINK_AFTER =
  /["')\]]{0,2}[\s–—-]{0,3}[([]?(?:(?:is|as|was|yung|ang|po|ito|yan|ay|my|our|his|her|their|the|your|for|na|siyang)\s){0,4}/iy;
const OPENS_ANOTHER = /^\W{0,2}(?:no|nos|num|number|id)?\.?\s?(?:[:=#]|\s?\d)/i;
const LIST = /^\s?(?:[,;/&|]|and|or|at|o)?(?:\s(?:and|or|at|o))?\s?$/i;
