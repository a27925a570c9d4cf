import { useWords } from '../../kit/ui/words.tsx';
import type { RuleCondition } from '../contract.ts';
import classes from './rules.module.css';

/** Each condition by its name: what it says, how it is written, and the facts that it reads. */
export function ConditionList({ conditions }: { conditions: RuleCondition[] }) {
  const words = useWords('policy');
  return (
    <dl className={classes.terms}>
      {conditions.map((it) => (
        <div key={it.name}>
          <dt>{it.meaning ? it.name : <code>{it.name}</code>}</dt>
          <dd>
            {it.meaning && <p>{it.meaning}</p>}
            {it.meaning && (
              <p>
                <code>{it.expression}</code>
              </p>
            )}
            <ul className={classes.facts} aria-label={words.reads}>
              {it.facts.map((fact) => (
                <li key={fact.name}>
                  <span>{fact.name}:</span> {fact.meaning}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
