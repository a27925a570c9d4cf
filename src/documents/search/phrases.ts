/** Phrases by their first word, the longest first. */
export type PhraseTable<T> = Map<string, { words: string[]; value: T }[]>;

/** Makes a table from phrases, the words of each divided by spaces. */
export function phraseTable<T>(entries: Iterable<[phrase: string, value: T]>): PhraseTable<T> {
  const table: PhraseTable<T> = new Map();
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ');
    const beside = table.get(words[0]!) ?? [];
    table.set(
      words[0]!,
      [...beside, { words, value }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return table;
}

/** A phrase that was found, and how many words of the text it takes. */
export interface FoundPhrase<T> {
  words: string[];
  value: T;
  length: number;
}

/**
 * The longest phrase that begins at one word of a text, if any. Words to be skipped may stand between its own, as the
 * small words of Tagalog do: `hindi pa po ako sigurado` holds `hindi sigurado`.
 */
export function phraseAt<T>(
  table: PhraseTable<T>,
  words: { text: string }[],
  at: number,
  skipped?: Set<string>,
): FoundPhrase<T> | undefined {
  const begun = table.get(words[at]!.text);
  if (!begun) return undefined;
  for (const { words: phrase, value } of begun) {
    const length = lengthOf(phrase, words, at, skipped);
    if (length) return { words: phrase, value, length };
  }
  return undefined;
}

/** How many words of the text a phrase takes, 0 where it does not stand there. */
function lengthOf(phrase: string[], words: { text: string }[], at: number, skipped?: Set<string>): number {
  let place = at;
  for (const word of phrase) {
    while (place > at && words[place] && words[place]!.text !== word && skipped?.has(words[place]!.text)) place++;
    if (words[place]?.text !== word) return 0;
    place++;
  }
  return place - at;
}
