import type { CheckedContent } from '../content.ts';

/** The documents that a trial is put to, loaded when it asks. */
export interface TrialDocuments {
  /** The folders of the documents, the lowest first. */
  folders: readonly string[];
  /** Compiles them, with more folders laid over them. */
  load: (more?: readonly string[]) => Promise<CheckedContent>;
}
