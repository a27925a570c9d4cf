const citation = /\b((?:KB|SOP|HR|CT)-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?:\s+([A-Z]{1,3}\d{1,4}|LT-\d{4})\b)?/g;

/** A plain mention of a document or clause, as `KB-155 E3`, and where in the text it begins and ends. */
export interface Citation {
  document: string;
  clause?: string;
  start: number;
  end: number;
}

/** The plain mentions of documents and clauses in a text. */
export function findCitations(text: string): Citation[] {
  return [...text.matchAll(citation)].map((match) => ({
    document: match[1]!,
    ...(match[2] ? { clause: match[2] } : {}),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
