import type { Problem } from '../../kit/ui/use-submit.ts';
import classes from './tickets.module.css';
import { WithClauses } from './with-clauses.tsx';

/** What the server refused and what to do, with the clause that says so as a link; read aloud when it comes. */
export function Refused({ problem }: { problem: Problem | undefined }) {
  return (
    <div role="alert">
      {problem && (
        <div className={classes.refused}>
          <p>
            <WithClauses text={problem.message} />
          </p>
          <p>
            <WithClauses text={problem.remedy} />
          </p>
        </div>
      )}
    </div>
  );
}
