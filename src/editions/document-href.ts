/** The edition that a document is read in, by its number; the draft of a preview; or the one in force. */
export type ReadIn = number | 'preview' | undefined;

/** A document as an edition has it: `/documents/KB-155?edition=2#E3`. */
export function editionHref(document: string, edition: ReadIn, place?: string): string {
  const name = encodeURIComponent(document);
  const hash = place ? `#${encodeURIComponent(place)}` : '';
  if (edition === 'preview') return `/preview/documents/${name}${hash}`;
  const path = edition === undefined && document === 'HOME' ? '/' : `/documents/${name}`;
  return `${path}${edition === undefined ? '' : `?edition=${edition}`}${hash}`;
}
