import { useEffect } from 'react';
import { useKeys } from '../../kit/ui/keys.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { GoTo } from '../go-to.ts';

/** The address of the list as it was left, and the code that was opened from it. */
let left = { href: '/codes', code: '' };

/** Remembers the list for the way back. */
export function leaveList(href: string, code: string): void {
  left = { href, code };
}

/** The keys of a code's page: Escape leads back to the list, to the row that one came from. */
export function useCodeKeys(code: string, goTo: GoTo, previous?: string, next?: string): string {
  const words = useWords('codes');
  useEffect(() => leaveList(left.href, code), [code]);
  const step = (to: string | undefined) => () => to && goTo(`/codes/${to}`);
  useKeys([
    { keys: 'Escape', hint: words.back, group: words.group, run: () => goTo(left.href) },
    { keys: 'j', hint: words.next, group: words.group, run: step(next) },
    { keys: 'k', hint: words.previous, group: words.group, run: step(previous) },
  ]);
  return left.href;
}

/** Puts the keyboard back to the row of the code that was open; once, after the screen has taken its place. */
export function useFocusKept(): void {
  useEffect(() => {
    const { code } = left;
    if (!code) return;
    left = { ...left, code: '' };
    const timer = setTimeout(() => document.getElementById(code)?.querySelector('a')?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
}
