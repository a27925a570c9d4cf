import type { ReactNode } from 'react';
import { citationHref, readCitation } from './citation.ts';
import classes from './clause.module.css';
import { useClauseHint } from './clause-hint.tsx';

interface ClauseProps {
  /** What is cited, `KB-310 T1`. */
  cite: string;
  /** The clause in words, where the caller has it; else it is looked up when somebody points at the link. */
  sentence?: string;
  /** Other words for the link; the citation itself by default. */
  children?: ReactNode;
  /** A shorter address where there is one: `#T1` in the clause's own document. */
  href?: string;
}

/** The product's signature: a clause is always a link, it looks the same everywhere, and it says its sentence on hover. */
export function Clause({ cite, sentence, children, href = citationHref(readCitation(cite)) }: ClauseProps) {
  const { handlers, describedBy, sheet } = useClauseHint(cite, sentence);
  return (
    <span {...handlers}>
      <a
        className={isShort(children ?? cite) ? classes.short : classes.clause}
        href={href}
        aria-describedby={describedBy}
      >
        {children ?? cite}
      </a>
      {sheet}
    </span>
  );
}

/** A bare citation stays on one line: `KB-155 E3` broken at its hyphen reads as two things. */
function isShort(words: ReactNode): boolean {
  const text = Array.isArray(words) && words.length === 1 ? words[0] : words;
  return typeof text === 'string' && /^[A-Z]{2,4}-\S{1,8}( [A-Z]{1,3}\d{1,4})?$/.test(text);
}
