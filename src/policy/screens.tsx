import { PageTitle } from '../kit/ui/page-title.tsx';
import type { RuleSheet } from './contract.ts';
import classes from './ui/rules.module.css';
import { Rules } from './ui/rules.tsx';

/** `/documents/KB-155/rules/criteria`: what the hub reads from an enforced section. */
export function RulesScreen({ sheet }: { sheet: RuleSheet }) {
  return (
    <article className={classes.page}>
      <PageTitle
        meta={
          <>
            <a href={sheet.document === 'HOME' ? '/' : `/documents/${sheet.document}`}>
              {sheet.document} {sheet.title}
            </a>
            , {sheet.policy}
          </>
        }
        lead={sheet.about}
      >
        {sheet.heading}
      </PageTitle>
      <Rules sheet={sheet} isOpen />
    </article>
  );
}

/** The same behind the badge, within the document. */
export function RulesPanel({ sheet }: { sheet: RuleSheet }) {
  return <Rules sheet={sheet} />;
}
