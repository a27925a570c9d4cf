/** A place that somebody opened from the palette. */
export interface Recent {
  href: string;
  cite: string;
  title: string;
}

const storedAs = 'hub-recent';
const mostKept = 6;

/** The places opened last, the latest first. */
export function readRecent(): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storedAs) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, mostKept) : [];
  } catch {
    return [];
  }
}

/** Puts a place first among those opened last. */
export function keepRecent(place: Recent): void {
  const { href, cite, title } = place;
  const others = readRecent().filter((it) => it.href !== href);
  try {
    localStorage.setItem(storedAs, JSON.stringify([{ href, cite, title }, ...others].slice(0, mostKept)));
  } catch {
    // A full or forbidden store only costs the memory of what was opened.
  }
}

/** Forgets them: whoever sits at this browser next is somebody else. */
export function forgetRecent(): void {
  try {
    localStorage.removeItem(storedAs);
  } catch {
    // Nothing is kept where nothing can be.
  }
}

/** What another program may have put there is not followed: only addresses of the hub. */
function isRecent(it: unknown): it is Recent {
  const { href, cite, title } = (it ?? {}) as Partial<Record<keyof Recent, unknown>>;
  return typeof href === 'string' && /^\/(?!\/)/.test(href) && typeof cite === 'string' && typeof title === 'string';
}
