import { editDistance, letterMask, maskDifference } from './distance.ts';
import { saidAs } from './lexicon.ts';
import { termsOf } from './terms.ts';

/** The words that occur, as written, and the index terms that they lead to. */
export interface Vocabulary {
  /** In alphabetical order, the lexicon's words among them. */
  words: string[];
  /** For each word: which letters it has. */
  masks: Int32Array;
  /** Index term of a word; a word of the lexicon has none. */
  terms: Map<string, string>;
  /** In how many units a term stands. */
  frequency: Map<string, number>;
  /** Units in all. */
  size: number;
}

/** Notes the words of a text, one unit after another, and hands out its terms. */
export class VocabularyBuilder {
  private readonly terms = new Map<string, string>();
  private readonly frequency = new Map<string, number>();
  private seen = new Set<string>();
  private size = 0;

  nextUnit() {
    this.size++;
    this.seen = new Set();
  }

  read(text: string): string[] {
    return termsOf(text).map(({ term, word }) => {
      if (word) this.terms.set(word, term);
      if (!this.seen.has(term)) this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
      this.seen.add(term);
      return term;
    });
  }

  build(): Vocabulary {
    const lexicon = [...saidAs.keys()].filter((it) => !it.includes(' '));
    const words = [...new Set([...this.terms.keys(), ...lexicon])].sort();
    const masks = Int32Array.from(words, letterMask);
    return { words, masks, terms: this.terms, frequency: this.frequency, size: this.size };
  }
}

/** How much a term tells: much where few units have it. */
export function weightOf(vocabulary: Vocabulary, term: string): number {
  const count = vocabulary.frequency.get(term);
  return count === undefined ? 0 : Math.log(1 + (vocabulary.size - count + 0.5) / (count + 0.5));
}

/** Words that begin with what was typed so far, the likeliest first. */
export function wordsFrom(vocabulary: Vocabulary, beginning: string, limit: number): string[] {
  const { words } = vocabulary;
  const found: string[] = [];
  for (let at = firstFrom(words, beginning); at < words.length && found.length < 200; at++) {
    if (!words[at]!.startsWith(beginning)) break;
    found.push(words[at]!);
  }
  return found.sort((a, b) => commonness(vocabulary, b) - commonness(vocabulary, a)).slice(0, limit);
}

/** Words that differ from what was typed by a slip of the fingers, the nearest first. */
export function wordsNear(vocabulary: Vocabulary, typed: string, limit: number): string[] {
  const slips = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (!slips) return [];
  const mask = letterMask(typed);
  const found: { word: string; distance: number }[] = [];
  for (const [index, word] of vocabulary.words.entries()) {
    if (Math.abs(word.length - typed.length) > slips) continue;
    if (maskDifference(mask, vocabulary.masks[index]!) > 2 * slips) continue;
    const distance = editDistance(typed, word, slips);
    if (distance !== undefined) found.push({ word, distance: distance + (word[0] === typed[0] ? 0 : 0.5) });
  }
  found.sort((a, b) => a.distance - b.distance || commonness(vocabulary, b.word) - commonness(vocabulary, a.word));
  const nearest = found[0]?.distance ?? 0;
  return found
    .filter((it) => it.distance <= nearest + 0.5)
    .slice(0, limit)
    .map((it) => it.word);
}

function commonness(vocabulary: Vocabulary, word: string): number {
  return vocabulary.frequency.get(vocabulary.terms.get(word) ?? '') ?? 0;
}

/** Place of the first word that does not come before the given one. */
function firstFrom(words: string[], beginning: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}
