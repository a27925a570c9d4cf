import type { ReactNode } from 'react';
import { useWords } from '../kit/ui/words.tsx';
import type { RuleColumn, RuleSheet } from './contract.ts';
import type { Given } from './read-given.ts';
import classes from './ui/case.module.css';
import { CaseField } from './ui/case-field.tsx';

interface CaseFieldsProps {
  sheet: RuleSheet;
  /** What the fields show, defaults included. */
  shown: Given;
  problems: Readonly<Record<string, string>>;
  give(name: string, words: string | undefined): void;
  reset(): void;
  /** A line under a field: what a code means. */
  notes?: Readonly<Record<string, ReactNode>>;
}

/** The inputs of a decision table as a form: labels are its headings, choices the words of its cells. Works without a script. */
export function CaseFields({ sheet, shown, problems, give, reset, notes = {} }: CaseFieldsProps) {
  const words = useWords('policy');
  const inputs = sheet.columns.filter(isInput);
  return (
    <form
      method="get"
      action={`/documents/${sheet.document}#${sheet.anchor}`}
      className={classes.form}
      onSubmit={(event) => event.preventDefault()}
    >
      {inputs.map((it) => (
        <CaseField
          key={it.heading}
          column={it}
          value={shown[it.heading]}
          problem={problems[it.heading]}
          note={notes[it.heading]}
          onGive={(value) => give(it.heading, value)}
        />
      ))}
      <div className={classes.actions}>
        <noscript>
          <button type="submit">{words.ask}</button>
        </noscript>
        <button type="button" className={classes.reset} data-needs-script onClick={reset}>
          {words.reset}
        </button>
      </div>
    </form>
  );
}

function isInput(column: RuleColumn): column is RuleColumn & { domain: NonNullable<RuleColumn['domain']> } {
  return column.role === 'input' && column.domain !== undefined;
}
