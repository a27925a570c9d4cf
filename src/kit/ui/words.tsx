import { createContext, type ReactNode, use, useMemo } from 'react';

/**
 * Every word on the screens, by module. Each module declares the words that it needs by adding its part to this interface;
 * one catalogue per language, in `web/strings/`, gives them.
 */
export interface Catalogue {
  kit: KitWords;
}

/** The words of screens that come later: they are sent with those screens, not with a first visit. */
// biome-ignore lint/suspicious/noEmptyInterface: modules add their parts.
export interface LaterCatalogue {}

type Everything = Catalogue & LaterCatalogue;

/** The words of the kit's own primitives. */
export interface KitWords {
  keys: { title: string; singleKeys: string; close: string };
  scheme: { label: string; light: string; dark: string; auto: string };
  link: { copied: string; copy: string };
  /** What forms say, whatever they are about. */
  form: {
    close: string;
    cancel: string;
    keep: string;
    save: string;
    saved: string;
    unreachable: { message: string; remedy: string };
  };
  failure: { title: string };
  /** An instant (ISO 8601) as people say it, on the reader's wall clock. */
  dates: Record<'day' | 'moment' | 'time', (instant: string) => string>;
  /** The same on the wall clock of any zone (IANA name). */
  datesIn: (zone: string) => KitWords['dates'];
}

const Words = createContext<Catalogue | undefined>(undefined);

/** Gives the words of one language to everything below. */
export function WordsProvider({ catalogue, children }: { catalogue: Catalogue; children: ReactNode }) {
  return <Words value={catalogue}>{children}</Words>;
}

/** Adds the words that came with a screen to those that are there. */
export function LaterWordsProvider({ words, children }: { words: Partial<LaterCatalogue>; children: ReactNode }) {
  const catalogue = use(Words);
  const all = useMemo(() => (catalogue ? { ...catalogue, ...words } : undefined), [catalogue, words]);
  return <Words value={all}>{children}</Words>;
}

/** The words of one module, in the language of the screen. */
export function useWords<M extends keyof Everything>(module: M): Everything[M] {
  const catalogue = use(Words) as Everything | undefined;
  if (!catalogue) throw new Error('There is no catalogue of words above this component.');
  return catalogue[module];
}
