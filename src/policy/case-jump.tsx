import { useEffect, useRef, useState } from 'react';
import classes from './ui/case-jump.module.css';

/** Where the form stands below a long document: leads down to it, as long as it is out of sight. */
export function CaseJump({ to, children }: { to: string; children: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const form = link.current?.closest('aside');
    if (!form || !('IntersectionObserver' in globalThis)) return;
    const observer = new IntersectionObserver(([entry]) => setThere(entry?.isIntersecting === true));
    observer.observe(form);
    return () => observer.disconnect();
  }, []);
  return (
    <a ref={link} href={`#${to}`} className={classes.jump} data-there={isThere || undefined}>
      {children}
    </a>
  );
}
