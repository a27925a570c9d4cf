import { useRef } from 'react';
import { useKeys } from '../../kit/ui/keys.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { CaseFields } from '../case-fields.tsx';
import type { RuleSheet } from '../contract.ts';
import { defaultsOf } from '../read-given.ts';
import type { TriedTable } from '../try-table.ts';
import type { Case } from '../use-case.ts';
import classes from './rules-page.module.css';
import { TryResult } from './try-result.tsx';

interface TryFormProps extends Case {
  sheet: RuleSheet;
  tried: TriedTable;
  /** Whether anything is filled in. */
  isTried: boolean;
}

/** A table's facts to fill in, and at once which of its rows fire. */
export function TryForm({ sheet, tried, isTried, given, give, reset }: TryFormProps) {
  const { try: words, caseKeys } = useWords('policy');
  const aside = useRef<HTMLElement>(null);
  const toForm = () => aside.current?.querySelector<HTMLElement>('form :is(select, input)')?.focus();
  useKeys([{ keys: 'f', hint: words.key, group: caseKeys, run: toForm }]);
  return (
    <aside ref={aside} className={classes.try} aria-labelledby="try:title">
      <h2 id="try:title">{words.title}</h2>
      <p className={classes.hint}>{words.hint[sheet.kind]}</p>
      <CaseFields
        sheet={sheet}
        shown={sheet.kind === 'decision' ? { ...defaultsOf(sheet), ...given } : given}
        problems={tried.problems}
        give={give}
        reset={reset}
        action={`/documents/${sheet.document}/rules/${sheet.anchor}`}
      />
      {isTried && <TryResult sheet={sheet} tried={tried} />}
    </aside>
  );
}
