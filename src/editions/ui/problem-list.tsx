import { Marked } from '../../kit/ui/marked.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { PreviewDiagnostic } from '../contract.ts';
import { helpFor } from '../help-for.ts';
import editions from './editions.module.css';
import classes from './preview.module.css';

/** Problems as the checker tells them: place, what is wrong, the line with the place marked, and what is allowed there. */
export function ProblemList({
  title,
  hint,
  problems,
}: {
  title: string;
  hint?: string;
  problems: PreviewDiagnostic[];
}) {
  if (problems.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={editions.heading}>{title}</h2>
      {hint && <p className={editions.line}>{hint}</p>}
      <ul className={classes.problems}>
        {problems.map((it) => (
          <li key={`${placeOf(it)} ${it.code} ${it.message}`} data-severity={it.severity}>
            <Problem problem={it} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Problem({ problem }: { problem: PreviewDiagnostic }) {
  const words = useWords('preview');
  const { severity, code, message, hint, excerpt } = problem;
  const help = helpFor(code);
  return (
    <>
      <p className={classes.place}>
        <span className={classes.severity}>{words.severities[severity]}</span> <code>{placeOf(problem)}</code>
      </p>
      <p className={classes.message}>{message}</p>
      {excerpt && (
        <pre className={classes.excerpt}>
          <Marked text={excerpt.text} marks={[excerpt]} />
        </pre>
      )}
      {(hint || help) && (
        <p className={classes.hint}>
          {hint} {help && <a href={help}>{words.help}</a>}
        </p>
      )}
    </>
  );
}

function placeOf({ file, line, column }: PreviewDiagnostic): string {
  return `${file}:${line}:${column}`;
}
