import type { ReactNode } from 'react';
import { useWords } from '../kit/ui/words.tsx';
import { askedOf } from './asked-of.ts';
import type { RuleSheet } from './contract.ts';
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
  /** The screen that shows the case; by default the section of the table in its document. */
  action?: string;
}

/** What a table can be asked, as a form: labels are its headings, choices the words of its cells. Works without a script. */
export function CaseFields({
  sheet,
  shown,
  problems,
  give,
  reset,
  notes = {},
  action = placeOf(sheet),
}: CaseFieldsProps) {
  const words = useWords('policy');
  const unset = sheet.kind === 'list' ? words.any : undefined;
  return (
    <form method="get" action={action} className={classes.form} onSubmit={(event) => event.preventDefault()}>
      {askedOf(sheet).map((it) => (
        <CaseField
          key={it.heading}
          column={it}
          value={shown[it.heading]}
          problem={problems[it.heading]}
          note={notes[it.heading]}
          unset={unset}
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

function placeOf({ document, anchor }: RuleSheet): string {
  return `/documents/${document}#${anchor}`;
}
