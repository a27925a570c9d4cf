import type { WordsRef } from '../event.ts';
import type { MaskedMark, Words } from '../event-contract.ts';
import type { KeptWords } from '../log/store.ts';

/** What is told of the masked values of a text. */
export type MarksOf = (sealed: KeptWords['sealed']) => MaskedMark[];

/** The words behind a reference, with those that were read. What is not there any more was erased. */
export const wordsOf =
  (texts: ReadonlyMap<string, KeptWords>, marksOf: MarksOf) =>
  (ref: WordsRef | null | undefined): Words | null => {
    if (!ref) return null;
    const kept = texts.get(ref.id);
    const masked = kept ? marksOf(kept.sealed) : [];
    return { id: ref.id, text: kept?.body ?? null, erased: !kept, ...(masked.length ? { masked } : {}) };
  };
