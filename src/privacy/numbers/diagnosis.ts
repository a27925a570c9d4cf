import { type Column, columnCells } from '../columns.ts';
import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { conditionsByEnding } from './condition-endings.ts';
import { CONDITION_AFTER, CONDITION_BEFORE, CONDITIONS } from './conditions.ts';
import { LINKS, MACHINE, OF_SOMEBODY_AFTER, PUBLIC_AFTER, SOMEBODY, TELLS } from './health-words.ts';
import { hl7Diagnoses } from './hl7.ts';
import { medicines } from './medicines.ts';

/**
 * Finds what a person suffers from: a condition (or a code of ICD-10) that words of diagnosing, treating or having tie to somebody:
 * "patient Ana Reyes has tuberculosis", "positive sa HIV", "TB patient". Machines are diagnosed too, and sick; conditions of theirs
 * are not in the list, and a machine between the words and the condition lets it stand. Beside that: the column of a table whose
 * heading says so, what HL7 calls a diagnosis, and medicines that were prescribed.
 */
export const diagnosis: Detector = (text) => {
  const all = [...told(text), ...columnCells(text, DIAGNOSES), ...hl7Diagnoses(text), ...medicines(text)];
  const found: Span[] = [];
  for (const span of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
};

function* told(text: string): Generator<Span> {
  for (const it of everyMatch(CONDITION, text)) {
    if (it[1] !== undefined) yield codeOf(it);
    else yield* ofSomebody(text, it.index, it.index + it[0].length);
  }
  for (const { start, end } of conditionsByEnding(text)) yield* ofSomebody(text, start, end);
}

function codeOf({ index, 0: all, 1: code }: RegExpMatchArray): Span {
  const end = index! + all.length;
  return { start: end - code!.length, end };
}

function ofSomebody(text: string, start: number, end: number): Span[] {
  const span = wide(text, start, end);
  return isOfSomebody(text, span, text.slice(start, end)) ? [span] : [];
}

/** The condition with what makes it exact: "type 2 diabetes", "diabetes mellitus", "COVID-19 positive". */
function wide(text: string, start: number, end: number): Span {
  const head = text.slice(Math.max(0, start - 40), start);
  const before = (CONDITION_BEFORE.exec(head) ?? POSITIBO.exec(head))?.[0].length ?? 0;
  const after = [CONDITION_AFTER, POSITIVE].reduce((at, it) => {
    it.lastIndex = at;
    return it.test(text) ? it.lastIndex : at;
  }, end);
  return { start: start - before, end: after };
}

function isOfSomebody(text: string, { start, end }: Span, word: string): boolean {
  const before = text
    .slice(Math.max(0, start - 80), start)
    .split(SENTENCE_ENDS)
    .at(-1)!;
  const after = text.slice(end, end + 60).split(SENTENCE_ENDS, 1)[0]!;
  if (/^tb$/i.test(word) && (/\d\s?$/.test(before) || /^\s(?:of|drive|disk|ssd|hdd)/i.test(after))) return false;
  if (PUBLIC_AFTER.test(after)) return false;
  const tells = lastOf(before, TELLS);
  if (tells !== undefined && !MACHINE.test(tells)) return true;
  if (AS_VERB.test(before) || OF_SOMEBODY_AFTER.test(after) || /positive$/i.test(text.slice(start, end))) return true;
  return tells === undefined && LINKS.test(before) && SOMEBODY.test(`${before} ${after}`);
}

/** What stands between the last words that tell of somebody and the condition, with the words themselves. */
function lastOf(before: string, words: RegExp): string | undefined {
  let last: string | undefined;
  for (const it of before.matchAll(words)) last = before.slice(it.index);
  return last;
}

const CONDITION = new RegExp(
  String.raw`\b(?:(?:${CONDITIONS})\b(?!-[a-z])|(?:icd(?:-?10)?|dx|d[ia]y?agnosis|diagnosis)(?:[\s_]code)?["']?\s?[:=#]?\s{0,2}["']?([A-TV-Z]\d{2}(?:\.\d{1,4})?)(?![\w.-]))`,
  'gi',
);
const SENTENCE_ENDS = /[!?;\n]|(?<!(?<!\p{L})(?:mrs?|ms|dr|sta?|no))\.\s/iu;
const POSITIVE = /\s?-?\s?positi(?:ve|bo)(?!\p{L})/iuy;
/** In Tagalog the two words say it together. */
const POSITIBO = /(?<!\p{L})(?:nag-?)?positibo (?:po )?sa $/iu;
/** "nag-dengue", "nagka-TB": the condition is a verb. */
const AS_VERB = /(?<!\p{L})(?:nagka|nag|na|magka|nagkaka|may-?)-$/iu;

const DIAGNOSES: Column = {
  quick: /\b(?:d[ia]y?agnosis|dx|condition|kondisyon|illness|sakit|icd(?:-?10)?|impression|allergies)\b/gi,
  name: /^(?:(?:medical|admitting|final|working|primary|discharge) )?(?:d[ia]y?agnos[ie]s|dx|condition|kondisyon|illness|sakit|impression|allergies|icd(?:-?10)?)(?: (?:code|name))?$/i,
  beside:
    /^(?:mrn|hrn|(?:patient|pasyente|pt|px|hospital|medical record|record)s?(?: ?(?:name|id|no\.?|number|#))?|name|pangalan|ngalan|ward|bed|age|edad|sex|doctor|physician|attending|employee|empleyado)$/i,
};
