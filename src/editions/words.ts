import type { DocumentHistory, EditionSummary } from './contract.ts';

/** The words of the editions, of what they changed, and of where a document stands among them. */
export interface EditionWords {
  title: string;
  lead: string;
  none: string;
  noneHint: string;
  one: (number: number) => string;
  states: Record<EditionSummary['state'], string>;
  /** When it takes or took force, and who published it. */
  from: (moment: string, state: EditionSummary['state']) => string;
  by: (author: string) => string;
  clauses: (count: number) => string;
  /** Above the differences. */
  changedAgainst: (number: number) => string;
  first: string;
  nothing: string;
  /** What was looked up outside the documents came out otherwise. */
  libraries: string;
  warnings: string;
  citedIn: string;
  back: string;
  /** On the front page. */
  changed: string;
  all: (count: number) => string;
  /** In the line above a document's title. */
  since: (day: string, number: number) => string;
  /** In the column beside a document. */
  history: string;
  changes: Record<DocumentHistory['changed'][number]['change'], string>;
  whatChangedIn: (number: number) => string;
  /** Above an older text. */
  notInForce: (number: number, state: EditionSummary['state'], day: string) => string;
  sameText: (number: number) => string;
  readInForce: (number: number) => string;
  withdrawn: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    editions: EditionWords;
  }
}
