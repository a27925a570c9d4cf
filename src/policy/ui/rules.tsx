import { useWords } from '../../kit/ui/words.tsx';
import type { RuleSheet } from '../contract.ts';
import type {} from '../screen-words.ts';
import type { TriedTable } from '../try-table.ts';
import { ColumnList } from './column-list.tsx';
import { ConditionList } from './condition-list.tsx';
import { RuleRows } from './rule-rows.tsx';
import classes from './rules.module.css';

interface RulesProps {
  sheet: RuleSheet;
  /** On a page of its own, with everything open. */
  isOpen?: boolean;
  /** What became of each row for the case that somebody tries. */
  tried?: TriedTable;
}

/** The rules of a section: how they are read, each row as a sentence, what the columns and conditions mean. */
export function Rules({ sheet, isOpen = false, tried }: RulesProps) {
  const words = useWords('policy');
  const { document, anchor, kind, hit } = sheet;
  return (
    <div className={classes.rules} data-panel={isOpen ? undefined : ''}>
      {!isOpen && <p className={classes.about}>{sheet.about}</p>}
      <p className={classes.hit}>
        {words.hits[kind === 'list' ? 'list' : hit]} {words.rows(sheet.rows.length)}.
        {isOpen ? (
          <>
            {' '}
            <a href={`/help/rules#${sheet.policy}`}>{words.howToChange}</a>
          </>
        ) : (
          <>
            {' '}
            <a href={`/documents/${document}/rules/${anchor}`}>{words.openAsPage}</a>
          </>
        )}
      </p>
      <RuleRows sheet={sheet} tried={tried} />
      <details className={classes.fold} open={isOpen}>
        <summary>{words.columns}</summary>
        <ColumnList columns={sheet.columns} />
      </details>
      {sheet.conditions.length > 0 && (
        <details className={classes.fold} open={isOpen}>
          <summary>{words.conditions}</summary>
          <ConditionList conditions={sheet.conditions} />
        </details>
      )}
    </div>
  );
}
