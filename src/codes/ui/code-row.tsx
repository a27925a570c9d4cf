import { Marked } from '../../kit/ui/marked.tsx';
import { Severity } from '../../kit/ui/severity.tsx';
import type { CodeSummary, FoundCode } from '../contract.ts';
import classes from './code-list.module.css';

/** A code in a list; the whole row leads to its page. */
export function CodeRow({ code, hit }: { code: CodeSummary; hit?: FoundCode['hit'] }) {
  return (
    <li id={code.code} className={classes.row}>
      <a href={`/codes/${code.code}`} className={classes.code}>
        {code.code}
      </a>
      <span className={classes.name}>{code.name}</span>
      <span className={classes.category}>{code.category}</span>
      <span className={classes.severity}>
        <Severity severity={code.severity} />
      </span>
      {hit && (
        <span className={classes.sentence}>
          {hit.highlights.length ? <Marked text={hit.sentence} marks={hit.highlights} /> : code.description}
        </span>
      )}
    </li>
  );
}
