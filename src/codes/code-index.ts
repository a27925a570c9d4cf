import { indexUnits, type SearchHit, type SearchUnit, search } from '../documents/search.ts';

/** Search among the error codes alone, made of the units of all documents. */
export function codeSearch(units: readonly SearchUnit[], document: string): (words: string) => SearchHit[] {
  const index = indexUnits(units.filter((it) => it.document === document && it.kind === 'clause' && it.record));
  return (words) => search(index, words, { limit: 12 });
}
