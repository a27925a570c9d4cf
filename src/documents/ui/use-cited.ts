import { type RefObject, useEffect } from 'react';

/**
 * Marks and shows the clause or heading that the address names, also after a visit without a reload, which CSS `:target`
 * does not follow. An id typed in another case is found too.
 */
export function useCited(article: RefObject<HTMLElement | null>, hash: string): void {
  useEffect(() => {
    const found = hash ? findById(article.current, decode(hash)) : undefined;
    if (!found) return;
    found.setAttribute('data-cited', '');
    found.scrollIntoView({ block: /^H[1-6]$|^SPAN$|^SECTION$/.test(found.tagName) ? 'start' : 'center' });
    return () => found.removeAttribute('data-cited');
  }, [article, hash]);
}

function findById(article: HTMLElement | null, id: string): Element | undefined {
  const all = [...(article?.querySelectorAll('[id]') ?? [])];
  return all.find((it) => it.id === id) ?? all.find((it) => it.id.toLowerCase() === id.toLowerCase());
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
