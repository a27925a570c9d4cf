/** The words of the front page that are not the document's own. */
export interface FrontPageWords {
  /** In the empty search box. */
  searchHint: string;
  searchLabel: string;
  clauses: (count: number) => string;
  /** Where the documents come from, while nobody has published an edition. */
  shipped: (version: string) => string;
  /** Before the links to the rules that the hub reads from the page. */
  enforced: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    frontpage: FrontPageWords;
  }
}
