/** Finds whole phrases in a text: each that stands in it, in the order in which they were given. */
export type PhraseFinder = (text: string) => string[];

/**
 * Makes a finder for some phrases. Words must follow each other within one sentence. Capitals, line breaks, hyphens and
 * apostrophes make no difference, since people write `na-hack`, `na hack` and `Na-hack` for the same word; marks that are not
 * seen, and letters of another width, make none either. It takes time in proportion to the text.
 */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const wanted = phrases.map((phrase) => ({ phrase, words: wordsOf(phrase) })).filter((it) => it.words.trim());
  return (text) => {
    const words = wordsOf(text);
    return wanted.filter((it) => words.includes(it.words)).map((it) => it.phrase);
  };
}

/** `Files, are encrypted. Help!` as ` files are encrypted | help `: a word is whole between its spaces. */
function wordsOf(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(unseen, '');
  return plain.split(sentenceEnd).map(wordsOfSentence).join('|');
}

const unseen = /[\p{Cf}'‘’`]/gu;
const sentenceEnd = /[.!?;:](?=\s|$)|\n\s*\n/;

function wordsOfSentence(sentence: string): string {
  return ` ${(sentence.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')} `;
}
