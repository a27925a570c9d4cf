/** A document's id, and one or several clauses of it: `KB-155`, `KB-155 E3`, `KB-155 E1, E3 and E7`. */
const clause = String.raw`(?!SEV\d)[A-Z]{1,3}\d{1,4}\b|LT-\d{4}\b`;
const citation = new RegExp(
  String.raw`\b((?:KB|SOP|HR|CT)-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?:\s+(${clause})((?:(?:\s*,\s*|,?\s+(?:and|or|to)\s+)(?:${clause}))*))?`,
  'g',
);
/** What every mention begins with; most texts hold none, and looking for it alone is quick. */
const mentions = /(?:KB|SOP|HR|CT)-/;
const moreClauses = new RegExp(clause, 'g');

/** A plain mention of a document or clause, as `KB-155 E3`, and where in the text it begins and ends. */
export interface Citation {
  document: string;
  clause?: string;
  start: number;
  end: number;
}

/** The plain mentions of documents and clauses in a text. In `KB-155 E1, E3` the second is `E3` alone, of the same document. */
export function findCitations(text: string): Citation[] {
  if (!mentions.test(text)) return [];
  return [...text.matchAll(citation)].flatMap((match) => {
    const [whole, document, first, more = ''] = match;
    const end = match.index + whole.length - more.length;
    const own = { document: document!, ...(first ? { clause: first } : {}), start: match.index, end };
    const others = [...more.matchAll(moreClauses)].map((it) => ({
      document: document!,
      clause: it[0],
      start: end + it.index,
      end: end + it.index + it[0].length,
    }));
    return [own, ...others];
  });
}
