import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { Question } from '../ask-first.ts';
import classes from './ask-first.module.css';

interface AskFirstProps {
  question: Question;
  document: string;
  onAnswer(fact: string, words: string): void;
}

/** The fact that is worth finding out first, since it could lead highest in the table. */
export function AskFirst({ question, document, onAnswer }: AskFirstProps) {
  const words = useWords('escalation');
  const { fact, clause, verdict } = question;
  const isYesNo = fact === 'Data at risk' || fact === 'Server access needed' || fact === 'Regulated client';
  return (
    <div className={classes.ask}>
      <p className={classes.title}>{words.findOut}</p>
      <p>
        {question.question}{' '}
        <span className={classes.lead}>
          {words.couldLead(words.short[verdict as keyof typeof words.short] ?? verdict)}{' '}
          <Clause cite={`${document} ${clause}`} href={`#${clause}`}>
            {clause}
          </Clause>
        </span>
      </p>
      {isYesNo && (
        <p className={classes.answers} data-needs-script>
          <button type="button" onClick={() => onAnswer(fact, 'yes')} aria-label={`${fact}: ${words.yes}`}>
            {words.yes}
          </button>
          <button type="button" onClick={() => onAnswer(fact, 'no')} aria-label={`${fact}: ${words.no}`}>
            {words.no}
          </button>
        </p>
      )}
    </div>
  );
}
