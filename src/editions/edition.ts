/** One published version of the whole set of documents. Never changes. */
export interface Edition {
  id: string;
  /** 1, 2, 3 … in the order of publishing. */
  number: number;
  setHash: string;
  author: string;
  note: string;
  publishedAt: Temporal.Instant;
  inForceFrom: Temporal.Instant;
  /** How many documents it holds. */
  documents: number;
}

/** The text of a document, under its id. */
export interface DocumentText {
  id: string;
  /** SHA-256 of the text. */
  hash: string;
  source: string;
}

/** What was taken from libraries at publishing, by name: `{ holidays: { PH: [...] } }`. JSON. */
export type Resolved = Readonly<Record<string, unknown>>;

/** The file that holds a document when it is written out: `KB-155.md`, `home.md`. */
export function fileOf(id: string): string {
  return id === 'HOME' ? 'home.md' : `${id}.md`;
}
