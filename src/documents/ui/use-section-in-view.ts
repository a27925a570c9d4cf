import { type RefObject, useEffect, useState } from 'react';
import type { DocumentPage } from '../contract.ts';

/** The anchor of the section that the reader is in: the last heading above the upper third of the window. */
export function useSectionInView(article: RefObject<HTMLElement | null>, page: DocumentPage): string | undefined {
  const [section, setSection] = useState<string>();
  useEffect(() => {
    const headings = page.outline.flatMap((it) => article.current?.querySelector(`[id="${it.anchor}"]`) ?? []);
    const find = () => {
      const line = window.innerHeight / 3;
      const above = headings.findLast((it) => it.getBoundingClientRect().top <= line);
      const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      setSection((isAtEnd && window.scrollY > 0 ? headings.at(-1) : (above ?? undefined))?.id);
    };
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(find);
    };
    find();
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
    };
  }, [article, page]);
  return section;
}
