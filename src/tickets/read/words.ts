import type { WordsRef } from '../event.ts';
import type { Words } from '../event-contract.ts';

/** The words behind a reference, with those that were read. What is not there any more was erased. */
export const wordsOf =
  (texts: ReadonlyMap<string, string>) =>
  (ref: WordsRef | null | undefined): Words | null => {
    if (!ref) return null;
    const text = texts.get(ref.id) ?? null;
    return { id: ref.id, text, erased: text === null };
  };
