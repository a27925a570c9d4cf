import { type CleanWords, cleanWords } from '../intake/clean-words.ts';
import { rulesIn } from '../intake/rules.ts';
import type { Tickets } from '../service.ts';

/** Cleans the words of a request by KB-450 in force: the first thing that is done with them. */
export const wordsOf = <K extends string>(
  { inForce, maskedKey }: Pick<Tickets, 'inForce' | 'maskedKey'>,
  texts: Readonly<Partial<Record<K, string | undefined>>>,
): CleanWords<K> => cleanWords(texts, rulesIn.of(inForce().set), maskedKey);

/** What was found, under the name by which the entry of the log knows the words. */
export const foundAs = <K extends string>({ found }: CleanWords<K>, names: Partial<Record<string, string>>) =>
  found.map((it) => ({ ...it, data: { ...it.data, of: names[it.data.of] ?? it.data.of } }));
