import { useEffect, useMemo, useRef, useState } from 'react';
import type { RuleSheet } from './contract.ts';
import { type Given, givenIn, searchOf } from './read-given.ts';

/** A case that is being filled in, kept in the address. */
export interface Case {
  given: Given;
  give(name: string, words: string | undefined): void;
  reset(): void;
}

/** The case of a decision table, from the address and back into it. `search` is the address's query. */
export function useCase(sheet: RuleSheet, search: string): Case {
  const [given, setGiven] = useState(() => givenIn(search, sheet));
  const arrived = useRef(search);
  useEffect(() => {
    if (arrived.current === search) return;
    arrived.current = search;
    setGiven(givenIn(search, sheet));
  }, [search, sheet]);
  useKeptInAddress(given, sheet);
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
function useKeptInAddress(given: Given, sheet: RuleSheet): void {
  useEffect(() => {
    const { pathname, hash, search } = window.location;
    if (pathname !== `/documents/${sheet.document}`) return;
    const kept = searchOf(given, sheet);
    if (`?${kept}` === search || (!kept && !search)) return;
    if (searchOf(givenIn(search, sheet), sheet) === kept) return;
    const address = `${pathname}${kept ? `?${kept}` : ''}${hash}`;
    History.prototype.replaceState.call(window.history, window.history.state, '', address);
  }, [given, sheet]);
}
