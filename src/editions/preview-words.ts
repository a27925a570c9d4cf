import type { Connection } from '../kit/ui/stream.ts';

/** The words of the preview of a watched folder. */
export interface PreviewWords {
  title: string;
  lead: (folder: string) => string;
  /** Above everything. */
  notice: string;
  inForce: (number: number) => string;
  nothingInForce: string;
  /** Whether it is kept up to date; `still` is the page without a script. */
  connection: Record<Connection | 'still', (time: string) => string>;
  /** Whether it could be published. */
  sound: (changes: number, documents: number) => string;
  same: string;
  unsound: (errors: number) => string;
  publish: string;
  problems: string;
  examples: string;
  examplesHint: string;
  severities: Record<'error' | 'warning', string>;
  rules: string;
  rulesHint: string;
  noRules: string;
  untold: (documents: string) => string;
  was: string;
  now: string;
  isNew: string;
  isGone: string;
  reordered: (clause: string, before: string) => string;
  condition: (name: string) => string;
  changed: string;
  nothing: string;
  read: (document: string) => string;
  readInForce: string;
  back: string;
  /** Above a document as it would be. */
  reading: string;
  readingTitle: (document: string) => string;
  standing: string;
  help: string;
  none: string;
  noneLead: string;
  noneSteps: { open: string; start: string; edit: string };
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    preview: PreviewWords;
  }
}
