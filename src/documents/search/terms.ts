import { sameWords, stopWords } from './lexicon.ts';
import { phraseAt, phraseTable } from './phrases.ts';
import { stem } from './stem.ts';
import { headOf, splitWords, type Word } from './words.ts';

/** What a text says at one place, as the index keeps it. */
export interface Term {
  term: string;
  /** The word as written, where the term comes from a single word. */
  word?: string;
  start: number;
  end: number;
}

/** Things with several names, by their names. */
export const names = phraseTable(sameWords.flatMap((group) => group.map((it): [string, string] => [it, group[0]!])));

/**
 * The terms of a text: stop words left out, words stemmed, and whatever is the same thing under the same name
 * (`log in`, `login` and `sign in`).
 */
export function termsOf(text: string): Term[] {
  const words = splitWords(text);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(names, words, at);
    const length = phrase?.length ?? 1;
    const place = { start: words[at]!.start, end: words[at + length - 1]!.end };
    if (phrase) terms.push({ term: phrase.value, ...place });
    else terms.push(...wordTerms(words[at]!).map((term) => ({ term, word: words[at]!.text, ...place })));
    at += length;
  }
  return terms;
}

function wordTerms(word: Word): string[] {
  if (stopWords.has(word.text)) return [];
  const head = headOf(word.text);
  return head ? [word.text, head] : [stem(word.text)];
}
