import { useEffect, useMemo, useRef, useState } from 'react';
import type { RuleSheet } from './contract.ts';
import { type Given, givenBy, namesOf, searchBy } from './read-given.ts';

/** A case that is being filled in, kept in the address. */
export interface Case {
  given: Given;
  give(name: string, words: string | undefined): void;
  reset(): void;
}

/** The case of a decision table, from the address and back into it. `search` is the address's query. */
export function useCase(sheet: RuleSheet, search: string): Case {
  const names = useMemo(() => namesOf(sheet), [sheet]);
  return useNamedCase(names, search, sheet.document);
}

/** A case of which only the names of its facts are known. They stay the same for as long as it is on screen. */
export function useNamedCase(names: readonly string[], search: string, document: string): Case {
  const [given, setGiven] = useState(() => givenBy(search, names));
  const arrived = useRef(search);
  useEffect(() => {
    if (arrived.current === search) return;
    arrived.current = search;
    setGiven(givenBy(search, names));
  }, [search, names]);
  useKeptInAddress(given, names, document);
  return useMemo(
    () => ({
      given,
      give: (name, words) =>
        setGiven(({ [name]: _, ...others }) => (words === undefined ? others : { ...others, [name]: words })),
      reset: () => setGiven({}),
    }),
    [given],
  );
}

/**
 * Writes the case into the address, so that the link opens the same thing. It goes past the router, for which nothing
 * changes: the same screen, the same data, the same place on it.
 */
function useKeptInAddress(given: Given, names: readonly string[], document: string): void {
  useEffect(() => {
    const { pathname, hash, search } = window.location;
    if (!`${pathname}/`.startsWith(`/documents/${document}/`)) return;
    const kept = searchBy(given, names);
    if (`?${kept}` === search || (!kept && !search)) return;
    if (searchBy(givenBy(search, names), names) === kept) return;
    const address = `${pathname}${kept ? `?${kept}` : ''}${hash}`;
    History.prototype.replaceState.call(window.history, window.history.state, '', address);
  }, [given, names, document]);
}
