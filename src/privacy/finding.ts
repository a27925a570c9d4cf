import type { DetectorName } from './detector.ts';
import type { Treatment } from './treatment.ts';

/** Something found in a text, without its value. */
export interface Finding {
  detector: DetectorName;
  /** Class of data, `password`. */
  class: string;
  /** Its clause, `P1`. */
  clause: string;
  /** The document of that clause, `KB-450`. */
  document: string;
  treatment: Treatment;
  /** Where it begins in the text as it came, in UTF-16 units. */
  start: number;
  /** In UTF-16 units of the text as it came; never 0. */
  length: number;
  /** How many units of the value stand at the end of the message before, where it began there. */
  before?: number;
}
