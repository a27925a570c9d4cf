import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { Finding } from '../finding.ts';
import classes from './redaction-trial.module.css';

/** Each find with its class, what becomes of it, what found it and the clause; never the value. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const words = useWords('privacy');
  return (
    <ul className={classes.found}>
      {findings.map((it) => (
        <li key={it.start}>
          <span>
            {it.class}, {words.treated[it.treatment]}
            <span className={classes.quiet}>{it.detector}</span>
          </span>
          <Clause cite={`${it.document} ${it.clause}`} href={`#${it.clause}`}>
            {it.clause}
          </Clause>
        </li>
      ))}
    </ul>
  );
}
