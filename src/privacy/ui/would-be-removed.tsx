import { useDeferredValue, useMemo } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type {} from '../screen-words.ts';
import classes from './redaction-trial.module.css';
import { useRulesHere } from './use-rules-here.ts';

/** Below a field while one types: which kinds of values will be taken out before the text is stored, and the clause that says so. */
export function WouldBeRemovedLine({ text, fetch }: { text: string; fetch: FetchInside }) {
  const words = useWords('privacy');
  const read = useRulesHere(fetch);
  const typed = useDeferredValue(text);
  const found = useMemo(() => {
    const findings = (read && typed ? read(typed).findings : []).filter((it) => it.treatment !== 'flag');
    return [...new Map(findings.map((it) => [it.clause, it])).values()];
  }, [read, typed]);
  return (
    <div role="status" className={classes.soon}>
      {found.length > 0 && (
        <p>
          {words.soon}{' '}
          {found.map((it, index) => (
            <span key={it.clause}>
              {index > 0 && ', '}
              {it.class} {words.treated[it.treatment]} <Clause cite={`${it.document} ${it.clause}`} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
