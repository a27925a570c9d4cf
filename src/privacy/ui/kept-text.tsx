import type { Finding } from '../finding.ts';
import { markOf } from '../redact/mark.ts';
import classes from './redaction-trial.module.css';

/** The text as it would be stored: marks stand out, what is only flagged is underlined. Read out when it changes. */
export function KeptText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  return <output className={classes.kept}>{pieces(text, findings)}</output>;
}

function pieces(text: string, findings: readonly Finding[]) {
  let done = 0;
  const shown = findings.flatMap((it) => {
    const before = text.slice(done, it.start);
    done = it.start + it.length;
    const { class: name, treatment } = it;
    const isFlagged = treatment === 'flag';
    const words = isFlagged ? text.slice(it.start, done) : markOf({ ...it, name, treatment }, it.document);
    return [
      before,
      <mark key={it.start} data-flagged={isFlagged || undefined}>
        {words}
      </mark>,
    ];
  });
  return [...shown, text.slice(done)];
}
