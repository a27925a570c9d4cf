import { useEffect, useState } from 'react';
import type { SearchHit } from '../../documents/search.ts';
import { useSearch } from './use-search.ts';

type CodeSearch = (words: string) => readonly SearchHit[];

/** Search among the error codes alone, once the browser's index is there. */
export function useCodeSearch(document: string): CodeSearch | undefined {
  const client = useSearch();
  const [search, setSearch] = useState<CodeSearch>();
  useEffect(() => {
    let isGone = false;
    if (client)
      void import('../../codes/code-index.ts').then(
        ({ codeSearch }) => !isGone && setSearch(() => codeSearch(client.units, document)),
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [client, document]);
  return search;
}
