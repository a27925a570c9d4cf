import type { Treatment } from './treatment.ts';

/** The words of "What would the desk remove?". */
export interface PrivacyWords {
  title: string;
  label: string;
  /** Under the field: nothing that is typed leaves the browser. */
  local: string;
  kept: string;
  found: string;
  nothing: string;
  /** While the detectors are on their way, and where they could not be had. */
  loading: string;
  failed: string;
  /** Below a field while one types, before what will be removed. */
  soon: string;
  treated: Record<Treatment, string>;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    privacy: PrivacyWords;
  }
}
