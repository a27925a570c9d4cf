import { useWords } from '../../kit/ui/words.tsx';
import type { RuleColumn } from '../contract.ts';
import classes from './rules.module.css';

/** Each column with its part in the rule, what it is for, and what may be written in it. */
export function ColumnList({ columns }: { columns: RuleColumn[] }) {
  const words = useWords('policy');
  return (
    <dl className={classes.terms}>
      {columns.map((it) => (
        <div key={it.heading}>
          <dt>
            {it.heading} <span className={classes.role}>{words.roles[it.role]}</span>
          </dt>
          <dd>
            {it.about} <span className={classes.help}>{it.help}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
