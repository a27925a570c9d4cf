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
  /** Number of each term. */
  numbers: Map<string, number>;
  /** Each term by its number. */
  names: string[];
  /** The units in which each term stands, by its number. */
  places: number[][];
  /** Units in all. */
  size: number;
}

/** Notes the words of a text, one unit after another, and hands out its terms as numbers. */
export class VocabularyBuilder {
  private readonly terms = new Map<string, string>();
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly places: number[][] = [];
  private readonly cut = new Map<string, Int32Array>();
  private size = 0;

  nextUnit() {
    this.size++;
  }

  read(text: string): Int32Array {
    const numbers = this.cut.get(text) ?? this.cutText(text);
    for (const number of numbers) this.note(number);
    return numbers;
  }

  /** Headings and short cells stand in many units; each is cut once. */
  private cutText(text: string): Int32Array {
    const numbers = Int32Array.from(termsOf(text), ({ term, word }) => {
      if (word) this.terms.set(word, term);
      return this.numberOf(term);
    });
    this.cut.set(text, numbers);
    return numbers;
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.names.length);
    this.places.push([]);
    return this.names.push(term) - 1;
  }

  private note(number: number) {
    const places = this.places[number]!;
    if (places.at(-1) !== this.size - 1) places.push(this.size - 1);
  }

  build(): Vocabulary {
    const lexicon = [...saidAs.keys()].filter((it) => !it.includes(' '));
    const words = [...new Set([...this.terms.keys(), ...lexicon])].sort();
    const masks = Int32Array.from(words, letterMask);
    const { terms, numbers, names, places, size } = this;
    return { words, masks, terms, numbers, names, places, size };
  }
}

/** Whether a term stands in any unit. */
export function isTerm(vocabulary: Vocabulary, term: string): boolean {
  return vocabulary.numbers.has(term);
}

/** How much a term tells: much where few units have it, nothing where none has. */
export function weightOf(vocabulary: Vocabulary, term: string): number {
  const count = frequencyOf(vocabulary, term);
  return count === 0 ? 0 : Math.log(1 + (vocabulary.size - count + 0.5) / (count + 0.5));
}

function frequencyOf(vocabulary: Vocabulary, term: string): number {
  const number = vocabulary.numbers.get(term);
  return number === undefined ? 0 : vocabulary.places[number]!.length;
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
  for (let index = 0; index < vocabulary.words.length; index++) {
    const word = vocabulary.words[index]!;
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
  return frequencyOf(vocabulary, vocabulary.terms.get(word) ?? '');
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
