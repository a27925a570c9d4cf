import type { Finding } from './finding.ts';
import { markOf } from './redact/mark.ts';

/** A value that a mark stands for, and that may be shown again to whoever is allowed to see it (KB-450 access). */
export interface MaskedPlace {
  /** Which of the masked values of its text it is, from 1: `P4-1`, `P6-2`. It stays as long as the text does. */
  id: string;
  /** Class of data, `government id`, and the clause and document that say so. */
  class: string;
  clause: string;
  document: string;
  /** Where its mark stands in the text that is kept, in UTF-16 units. A mark that a sender wrote by hand stands at no such place. */
  start: number;
  length: number;
  /** Where the value stood in the text as it came. */
  raw: { start: number; length: number };
}

/** The masked values of a text that was redacted, by its findings. What is removed or flagged is none. */
export function maskedPlaces(findings: readonly Finding[]): MaskedPlace[] {
  const places: MaskedPlace[] = [];
  let longer = 0;
  for (const { treatment, start, length, class: name, clause, document } of findings) {
    if (treatment === 'flag') continue;
    const mark = markOf({ name, clause, treatment }, document).length;
    const place = { class: name, clause, document, start: start + longer, length: mark, raw: { start, length } };
    if (treatment === 'mask') places.push({ id: `${clause}-${places.length + 1}`, ...place });
    longer += mark - length;
  }
  return places;
}
