import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../kit/ui/keys.tsx';
import { useWords } from '../kit/ui/words.tsx';
import classes from './ui/case-jump.module.css';

/** Leads to the form, which stands after a long document: a key, and where it stands below the text a link while it is out of sight. */
export function CaseJump({ to, children }: { to: string; children: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const [isThere, setThere] = useState(false);
  const words = useWords('policy');
  useEffect(() => {
    const form = link.current?.closest('aside');
    if (!form || !('IntersectionObserver' in globalThis)) return;
    const observer = new IntersectionObserver(([entry]) => setThere(entry?.isIntersecting === true));
    observer.observe(form);
    return () => observer.disconnect();
  }, []);
  useKeys([{ keys: 'f', hint: children, group: words.caseKeys, run: () => focusFirst(link.current) }]);
  return (
    <a ref={link} href={`#${to}`} className={classes.jump} data-there={isThere || undefined}>
      {children}
    </a>
  );
}

function focusFirst(link: HTMLElement | null): void {
  link?.closest('aside')?.querySelector<HTMLElement>('form :is(select, input, textarea)')?.focus();
}
