import { type ReactNode, useEffect } from 'react';
import { Clause } from '../kit/ui/clause.tsx';
import { useWords } from '../kit/ui/words.tsx';
import type { NotTakenGroup } from './explain.ts';
import classes from './ui/case.module.css';
import verdict from './ui/verdict.module.css';

interface CaseVerdictProps {
  title: ReactNode;
  /** The clause that decides, `KB-155 E5`. */
  cite: string;
  children: ReactNode;
}

/** What the document says of the case, and the clause that says it; read out when it changes. */
export function CaseVerdict({ title, cite, children }: CaseVerdictProps) {
  useDeciding(cite);
  const [document, clause] = cite.split(' ');
  return (
    <output className={verdict.box}>
      <span className={verdict.title}>{title}</span>
      <span className={verdict.reason}>
        <Clause cite={cite} href={`#${clause}`}>
          {document} {clause}
        </Clause>
        {': '}
        {children}
      </span>
    </output>
  );
}

/** Why the other clauses did not decide, neighbours with the same reason as one. */
export function WhyNot({ groups, clause }: { groups: readonly NotTakenGroup[]; clause: string }) {
  const words = useWords('policy');
  return (
    <dl className={classes.because}>
      {groups.map((it) => (
        <div key={it.from}>
          <dt>{it.reason.kind === 'below' ? words.below(range(it), clause) : words.didNotApply(range(it))}</dt>
          {it.reason.kind === 'fact' && (
            <dd>
              {words.isValue(it.reason.fact, it.reason.value)}
              {isMeasured(it.reason) && words.needs(it.reason.needs)}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );

  function range({ from, to }: NotTakenGroup): string {
    return words.range(from, to);
  }
}

/** One fact each that would lead to another verdict. */
export function WouldChange({ children }: { children: ReactNode }) {
  const words = useWords('policy');
  return (
    <>
      <h3 className={classes.heading}>{words.wouldChange}</h3>
      <dl className={classes.because}>{children}</dl>
    </>
  );
}

/** One line of what would change the verdict: when, and which clause leads where. */
export function Change({ when, cite, verdict: becomes }: { when: string; cite: string; verdict: string }) {
  const clause = cite.split(' ')[1] ?? cite;
  return (
    <div>
      <dt>{when}</dt>
      <dd>
        {becomes},{' '}
        <Clause cite={cite} href={`#${clause}`}>
          {clause}
        </Clause>
      </dd>
    </div>
  );
}

/** A number or a time says how much was needed. */
function isMeasured(reason: { value: string; needs: string }): boolean {
  return /\d/.test(reason.needs) && /^\d/.test(reason.value);
}

/** Marks the row that decides in the document beside the form. */
function useDeciding(cite: string): void {
  useEffect(() => {
    const row = document.getElementById(cite.split(' ')[1] ?? '');
    row?.setAttribute('data-decides', '');
    return () => row?.removeAttribute('data-decides');
  }, [cite]);
}
