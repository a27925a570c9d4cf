import type { CleanText } from '../kit/clean-text.ts';

/** What `redact` left of a text. Only `redact` calls it, and a guard over the sources holds to that. */
export function cleanedByRedact(text: string): CleanText {
  return text as CleanText;
}

/** What may stand in a fixed sentence: text that is clean already, and numbers. */
export type CleanField = CleanText | number;

/**
 * A fixed sentence of the hub itself, written where it is used: fixed`Reset link sent, ${3} tries left.` The words stand in the source,
 * so nobody's secret is in them.
 */
export function fixed(words: TemplateStringsArray, ...fields: readonly CleanField[]): CleanText {
  return words.reduce((text, word, index) => `${text}${fields[index - 1]}${word}`) as CleanText;
}
