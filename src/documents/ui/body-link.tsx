import type { ComponentProps } from 'react';
import { Clause } from '../../kit/ui/clause.tsx';
import { useSay } from '../../kit/ui/toast.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './body.module.css';

type Props = ComponentProps<'a'> & { 'data-cite'?: string; 'data-self'?: string };

/** A link in a document: to a clause, to itself (a clause's own number), or to elsewhere. */
export function BodyLink({ 'data-cite': cite, 'data-self': self, children, href, rel, title }: Props) {
  if (self) return <SelfLink id={self}>{children}</SelfLink>;
  if (cite) {
    return (
      <Clause cite={cite} href={href}>
        {children}
      </Clause>
    );
  }
  return (
    <a href={href} rel={rel} title={title} className={classes.link}>
      {children}
    </a>
  );
}

/** The address of a heading or a clause. Following it also puts the whole address on the clipboard. */
export function SelfLink({ id, children, label }: { id: string; children: React.ReactNode; label?: string }) {
  const say = useSay();
  const words = useWords('kit');
  const copy = async () => {
    const address = new URL(`#${encodeURIComponent(id)}`, window.location.href).href;
    await navigator.clipboard?.writeText(address).then(
      () => say(words.link.copied),
      () => undefined,
    );
  };
  return (
    <a href={`#${encodeURIComponent(id)}`} className={classes.self} aria-label={label} onClick={copy}>
      {children}
    </a>
  );
}
