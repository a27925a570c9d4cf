/** A citation such as `KB-310 T1`, taken apart: the document, and the clause or section where one is meant. */
export interface Citation {
  document: string;
  clause?: string;
}

/** The address of what is cited; the front page is the hub's home. */
export function citationHref({ document, clause }: Citation): string {
  const path = document === 'HOME' ? '/' : `/documents/${encodeURIComponent(document)}`;
  return clause ? `${path}#${encodeURIComponent(clause)}` : path;
}

/** Reads `KB-310 T1`, and `KB-310#targets`; a document alone is a citation too. */
export function readCitation(cite: string): Citation {
  const [document = '', clause] = cite.trim().split(/[\s#]+/);
  return clause ? { document, clause } : { document };
}
