import { useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../../kit/ui/words.tsx';

/** On each new screen: its title in the window, the keyboard's place at its text, and the phone's menu closed. */
export function useArrival() {
  const main = useRef<HTMLElement>(null);
  const words = useWords('web');
  const path = useLocation({ select: (it) => it.pathname });
  const title = useMatches({ select: titleOf });
  const before = useRef(path);
  useEffect(() => {
    document.title = words.pageTitle(title);
  }, [words, title]);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
    for (const menu of document.querySelectorAll('header details[open]')) menu.removeAttribute('open');
  }, [path]);
  return main;
}

/** The title that the last match gives, if it gives one. */
export function titleOf(matches: readonly { meta?: readonly (object | undefined)[] }[]): string | undefined {
  const meta = matches.flatMap((it) => it.meta ?? []).findLast((it) => it !== undefined && 'title' in it);
  return meta && 'title' in meta ? String(meta.title) : undefined;
}
