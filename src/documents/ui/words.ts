import type { Category, DocumentPage } from '../contract.ts';

/** The words of the reader and of the list of documents. */
export interface DocumentWords {
  listTitle: string;
  listLead: string;
  listEmpty: string;
  listEmptyHint: string;
  /** Headings of the list. */
  categories: Record<Category, string>;
  /** The kind of one document, in the line above its title. */
  kinds: Record<Category, string>;
  /** Below the title of a contract: its days, and whether suspensions of work count. */
  agreed: (agreed: NonNullable<DocumentPage['agreed']>) => string;
  clauses: (count: number) => string;
  contents: string;
  linkedFrom: string;
  enforced: string;
  enforcedHint: string;
  linkTo: (what: string) => string;
  print: string;
  beside: string;
  notFound: (id: string) => string;
  notFoundHint: string;
  toTheList: string;
}

declare module '../../kit/ui/words.tsx' {
  interface Catalogue {
    documents: DocumentWords;
  }
}
