import { Button, SelectField } from '../../kit/ui/form.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { Empty } from '../../kit/ui/states.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { Letter, LetterQuestion } from '../contract.ts';
import { letterAddress } from './letter-address.ts';
import { LetterTable } from './letter-table.tsx';
import classes from './letters.module.css';
import type { LettersProps } from './letters-props.ts';

/** `/delivery`: mail that the hub sends, and what became of it. */
export function LettersScreen(props: LettersProps) {
  const words = useWords('delivery');
  const { page, question } = props;
  const { relay, from, letters, next } = page;
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <p className={classes.setUp}>{relay && from ? words.isOn(relay, from) : words.isOff}</p>
      <StateFilter question={question} />
      {letters.length > 0 ? <LetterTable {...props} /> : <Nothing question={question} />}
      <p className={classes.pages}>
        {question.before && <a href={letterAddress({ ...question, before: undefined })}>{words.newest}</a>}
        {next && <a href={letterAddress({ ...question, before: next })}>{words.older}</a>}
      </p>
    </div>
  );
}

const STATES: Letter['state'][] = ['waiting', 'dead', 'sent', 'discarded'];

/** Which letters are shown. A plain form: the address is the answer. */
function StateFilter({ question }: { question: LetterQuestion }) {
  const words = useWords('delivery');
  const states = STATES.map((it) => ({ value: it, label: words.states[it] }));
  return (
    <form className={classes.filter} action="/delivery">
      <SelectField
        label={words.state}
        name="state"
        defaultValue={question.state ?? ''}
        options={[{ value: '', label: words.every }, ...states]}
      />
      <Button>{words.show}</Button>
    </form>
  );
}

function Nothing({ question }: { question: LetterQuestion }) {
  const words = useWords('delivery');
  if (question.state || question.before) return <p>{words.noneOfState}</p>;
  return (
    <Empty title={words.none}>
      <p>{words.noneHint}</p>
      <p>
        <a href="/people">{words.toPeople}</a>
      </p>
    </Empty>
  );
}
