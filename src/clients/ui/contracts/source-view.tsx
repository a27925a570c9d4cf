import { useRef } from 'react';
import { TextAreaField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { ContractFinding } from '../../contract-wire.ts';
import classes from './contracts.module.css';

interface SourceViewProps {
  text: string;
  findings: readonly ContractFinding[];
  document: string;
  onChange(text: string): void;
}

/** The document itself, as it will be published; each problem leads to its line. */
export function SourceView({ text, findings, document, onChange }: SourceViewProps) {
  const words = useWords('contracts');
  const box = useRef<HTMLDivElement>(null);
  const goTo = ({ line, column }: ContractFinding) => {
    const area = box.current?.querySelector('textarea');
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length +
      (line > 1 ? 1 : 0) +
      column -
      1;
    area?.focus();
    area?.setSelectionRange(start, start + 1);
  };
  return (
    <div ref={box} className={classes.source}>
      <TextAreaField
        label={document}
        name="source"
        value={text}
        hint={words.sourceHint}
        rows={Math.min(40, Math.max(16, text.split('\n').length + 1))}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Findings findings={findings} goTo={goTo} />
    </div>
  );
}

/** Everything that is wrong, each with its place. */
export function Findings({
  findings,
  goTo,
}: {
  findings: readonly ContractFinding[];
  goTo?: (finding: ContractFinding) => void;
}) {
  const words = useWords('contracts');
  if (!findings.length) return null;
  return (
    <ul className={classes.findings} aria-label={words.problems(findings.length)}>
      {findings.map((it) => (
        <li key={`${it.file}:${it.line}:${it.column}:${it.code}`}>
          {goTo ? (
            <button type="button" className={classes.place} onClick={() => goTo(it)}>
              {words.at(it.line, it.column)}
            </button>
          ) : (
            <span className={classes.place}>{`${it.file}, ${words.at(it.line, it.column)}`}</span>
          )}
          <span>{[it.message, it.hint].filter(Boolean).join(' ')}</span>
        </li>
      ))}
    </ul>
  );
}
