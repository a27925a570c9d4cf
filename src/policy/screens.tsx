import { useMemo } from 'react';
import { PageTitle } from '../kit/ui/page-title.tsx';
import type { RuleSheet } from './contract.ts';
import { defaultsOf, type Given } from './read-given.ts';
import { type TriedTable, tryTable } from './try-table.ts';
import { Rules } from './ui/rules.tsx';
import classes from './ui/rules-page.module.css';
import { TryForm } from './ui/try-form.tsx';
import { useCase } from './use-case.ts';

/** `/documents/KB-155/rules/criteria`: what the hub reads from an enforced section, and a case to try it with. `search` is the address's query. */
export function RulesScreen({ sheet, search }: { sheet: RuleSheet; search: string }) {
  const { given, give, reset } = useCase(sheet, search);
  const tried = useMemo(() => tryCase(sheet, given), [sheet, given]);
  const isTried = Object.keys(given).length > 0;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle meta={<Meta sheet={sheet} />} lead={sheet.about}>
          {sheet.heading}
        </PageTitle>
      </div>
      <TryForm sheet={sheet} tried={tried} {...{ given, give, reset, isTried }} />
      <article className={classes.main}>
        <Rules sheet={sheet} isOpen tried={isTried ? tried : undefined} />
      </article>
    </div>
  );
}

function Meta({ sheet }: { sheet: RuleSheet }) {
  return (
    <>
      <a href={sheet.document === 'HOME' ? '/' : `/documents/${sheet.document}`}>
        {sheet.document} {sheet.title}
      </a>
      , {sheet.policy}
    </>
  );
}

/** A decision is put to the case with what is never unknown; a list only with what somebody looks for. */
function tryCase(sheet: RuleSheet, given: Given): TriedTable {
  return tryTable(sheet, sheet.kind === 'decision' ? { ...defaultsOf(sheet), ...given } : given);
}

/** The same behind the badge, within the document. */
export function RulesPanel({ sheet }: { sheet: RuleSheet }) {
  return <Rules sheet={sheet} />;
}
