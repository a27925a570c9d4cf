import { Clause } from '../../../kit/ui/clause.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Words } from '../../event-contract.ts';
import classes from './log.module.css';

/** Words of a ticket: marks of what was taken out stand out and lead to their clause, and what was erased is told as erased. */
export function WordsShown({ words }: { words: Words | null | undefined }) {
  const { erased } = useWords('ticketDesk').log;
  if (!words) return null;
  if (words.erased)
    return (
      <span className={classes.erased}>
        {erased} <Clause cite="KB-450#requests">KB-450</Clause>
      </span>
    );
  return <MarksShown text={words.text ?? ''} />;
}

/** A text with its marks: `[password removed · KB-450 P1]`. */
export function MarksShown({ text }: { text: string }) {
  return text.split(MARK).map((part, index) =>
    index % 3 === 0 ? (
      part
    ) : index % 3 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text stay where they are.
      <mark key={index} className={classes.taken}>
        {part},{' '}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text stay where they are.
      <mark key={index} className={classes.taken}>
        <Clause cite={part} />
      </mark>
    ),
  );
}

const MARK = /\[([a-z][a-z ,'-]{0,60} (?:removed|masked)) · ([A-Z]{2,4}-\d{1,6} [A-Z]{1,3}\d{1,4})\]/;
