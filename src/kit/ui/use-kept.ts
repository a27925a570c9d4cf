import { useEffect, useRef, useState } from 'react';

/** What stands in the fields of a form, by their names. */
export type Typed = Readonly<Record<string, string>>;

interface Kept<T extends Typed> {
  typed: T;
  change(part: Partial<T>): void;
  /** It was sent, or thrown away: the form begins anew, and nothing is kept. */
  discard(): void;
}

/** What a text becomes before the browser keeps it; nothing where it may not be kept now. */
export type Clean = (text: string) => string | undefined;

/**
 * What somebody types, kept in the browser until it is sent: it survives a refusal, a reload, a crash and signing out. `name` says whose
 * it is and of what. Only what `clean` gives is kept, so that no password that somebody typed lies about.
 */
export function useKept<T extends Typed>(name: string, begin: T, clean: Clean): Kept<T> {
  const [typed, setTyped] = useState(begin);
  const begun = useRef(begin);
  const latest = useRef({ name, typed, clean });
  useEffect(() => {
    latest.current = { name, typed, clean };
  });
  // The server knows nothing of it, so the first drawing has none.
  useEffect(() => setTyped({ ...begun.current, ...stored(name) }), [name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of what is typed begins the wait anew.
  useEffect(() => {
    // Beginnings of words are not kept: a password would be told from its neighbours only at its end.
    const timer = setTimeout(() => write(latest.current, begun.current), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const keep = () => write(latest.current, begun.current);
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return {
    typed,
    change: (part) => setTyped((before) => ({ ...before, ...part })),
    discard: () => {
      latest.current = { ...latest.current, typed: begun.current };
      write(latest.current, begun.current);
      setTyped(begun.current);
    },
  };
}

const KEEP_AFTER_MS = 400;
const keyOf = (name: string) => `hub-typed:${name}`;

function stored(name: string): Typed {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter((it): it is [string, string] => typeof it[1] === 'string'));
  } catch {
    return {};
  }
}

/** A browser that keeps nothing still lets somebody write. What is as it began is not kept. */
function write({ name, typed, clean }: { name: string; typed: Typed; clean: Clean }, begun: Typed): void {
  try {
    const changed = Object.entries(typed).filter(([field, text]) => text !== begun[field]);
    const kept = changed.map(([field, text]) => [field, clean(text)] as const).filter(([, text]) => text !== undefined);
    if (changed.length === 0) localStorage.removeItem(keyOf(name));
    else if (kept.length) localStorage.setItem(keyOf(name), JSON.stringify(Object.fromEntries(kept)));
  } catch {}
}
