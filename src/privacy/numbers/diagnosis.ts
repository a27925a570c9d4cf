import type { Detector, Span } from '../detector.ts';
import { CONDITION_AFTER, CONDITION_BEFORE, CONDITIONS } from './conditions.ts';
import { MACHINE, OF_SOMEBODY_AFTER, PUBLIC_AFTER, TELLS } from './health-words.ts';

/**
 * Finds what a person suffers from: a condition (or a code of ICD-10) that words of diagnosing, treating or having tie to somebody:
 * "patient Ana Reyes has tuberculosis", "positive sa HIV", "TB patient". Machines are diagnosed too, and sick; conditions of theirs
 * are not in the list, and a machine between the words and the condition lets it stand.
 */
export const diagnosis: Detector = (text) => {
  const found: Span[] = [];
  for (const it of text.matchAll(CONDITION)) {
    const span = wide(text, it.index, it.index + it[0].length);
    const told = it[1] === undefined ? isOfSomebody(text, span, it[0]) : true;
    if (told && span.start >= (found.at(-1)?.end ?? 0)) found.push(it[1] === undefined ? span : codeOf(it));
  }
  return found;
};

function codeOf({ index, 0: all, 1: code }: RegExpMatchArray): Span {
  const end = index! + all.length;
  return { start: end - code!.length, end };
}

/** The condition with what makes it exact: "type 2 diabetes", "diabetes mellitus". */
function wide(text: string, start: number, end: number): Span {
  const before = CONDITION_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  CONDITION_AFTER.lastIndex = end;
  return { start: start - before, end: CONDITION_AFTER.test(text) ? CONDITION_AFTER.lastIndex : end };
}

function isOfSomebody(text: string, { start, end }: Span, word: string): boolean {
  const before = text
    .slice(Math.max(0, start - 80), start)
    .split(SENTENCE_ENDS)
    .at(-1)!;
  const after = text.slice(end, end + 48).split(SENTENCE_ENDS, 1)[0]!;
  if (/^tb$/i.test(word) && (/\d\s?$/.test(before) || /^\s(?:of|drive|disk|ssd|hdd)/i.test(after))) return false;
  if (PUBLIC_AFTER.test(after)) return false;
  const told = lastOf(before, TELLS);
  if (told !== undefined) return !MACHINE.test(told);
  return OF_SOMEBODY_AFTER.test(after);
}

/** What stands between the last words that tell of somebody and the condition, with the words themselves. */
function lastOf(before: string, words: RegExp): string | undefined {
  let last: string | undefined;
  for (const it of before.matchAll(words)) last = before.slice(it.index);
  return last;
}

const CONDITION = new RegExp(
  String.raw`\b(?:(?:${CONDITIONS})\b(?!-[a-z])|(?:icd(?:-?10)?|dx|diagnosis)(?:\scode)?\s?[:=#]?\s{0,2}([A-TV-Z]\d{2}(?:\.\d{1,4})?)(?![\w.-]))`,
  'gi',
);
const SENTENCE_ENDS = /[!?;\n]|(?<!(?<!\p{L})(?:mrs?|ms|dr|sta?|no))\.\s/iu;
