/** The words of a text, read once so that many phrases can be looked for in them. */
export interface SpokenWords {
  /** `Files, are encrypted. Help!` as ` files are encrypted | help `: a word is whole between its spaces. */
  spaced: string;
}

/**
 * Reads a text for its words. Capitals, line breaks, hyphens and apostrophes make no difference, since people write `na-hack`,
 * `na hack` and `Na-hack` for the same word; marks that are not seen, and letters of another width, make none either. It takes
 * time in proportion to the text.
 */
export function spokenWords(text: string): SpokenWords {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(unseen, '');
  return { spaced: plain.split(sentenceEnd).map(wordsOfSentence).join('|') };
}

/** Finds whole phrases: each whose words follow each other within one sentence, in the order in which they were given. */
export type PhraseFinder = (words: SpokenWords) => string[];

/** Makes a finder for some phrases. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const wanted = phrases.map((phrase) => ({ phrase, ...spokenWords(phrase) })).filter((it) => it.spaced.trim());
  return (words) => wanted.filter((it) => words.spaced.includes(it.spaced)).map((it) => it.phrase);
}

const unseen = /[\p{Cf}'‘’`]/gu;
const sentenceEnd = /[.!?;:](?=\s|$)|\n\s*\n/;

function wordsOfSentence(sentence: string): string {
  return ` ${(sentence.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')} `;
}
