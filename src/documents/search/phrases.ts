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

/** The longest phrase that begins at one word of a text, if any. */
export function phraseAt<T>(table: PhraseTable<T>, words: { text: string }[], at: number) {
  const candidates = table.get(words[at]!.text);
  return candidates?.find((it) => it.words.every((word, index) => words[at + index]?.text === word));
}
