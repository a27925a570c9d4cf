/** The words of the front page that are not the document's own. */
export interface FrontPageWords {
  /** In the empty search box. */
  searchHint: string;
  searchLabel: string;
  clauses: (count: number) => string;
  /** Before the link to the edition in force. */
  updated: (day: string) => string;
  edition: (number: number) => string;
  editions: string;
  /** Before the links to the rules that the hub reads from the page. */
  enforced: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    frontpage: FrontPageWords;
  }
}
