/** A document as an edition has it: `/documents/KB-155?edition=2#E3`. */
export function editionHref(document: string, edition: number | undefined, place?: string): string {
  const path = edition === undefined && document === 'HOME' ? '/' : `/documents/${encodeURIComponent(document)}`;
  return `${path}${edition === undefined ? '' : `?edition=${edition}`}${place ? `#${encodeURIComponent(place)}` : ''}`;
}
