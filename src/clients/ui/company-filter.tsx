import { type FormEvent, useEffect, useRef } from 'react';
import { Button, SelectField, TextField } from '../../kit/ui/form.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { CompanyQuestion } from '../company-contract.ts';
import { REGIMES, STATES } from '../kinds.ts';
import classes from './clients.module.css';
import { companyQuestionIn } from './company-address.ts';

/** Long enough that a word is not asked for letter by letter, short enough that nobody waits. */
const PAUSE_MS = 120;

interface FilterProps {
  question: CompanyQuestion;
  onAsk(question: CompanyQuestion): void;
}

/** Narrows the list while one types. A plain form: without a script the button does it. */
export function CompanyFilter({ question, onAsk }: FilterProps) {
  const words = useWords('clients');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onAsk(questionOf(currentTarget)), PAUSE_MS);
  };
  return (
    <search>
      <form
        className={classes.filter}
        action="/companies"
        onChange={ask}
        onSubmit={(event) => {
          event.preventDefault();
          ask(event);
        }}
      >
        <TextField
          label={words.search}
          name="q"
          type="search"
          defaultValue={question.q}
          placeholder={words.searchHint}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField
          label={words.state}
          name="state"
          defaultValue={question.state ?? ''}
          options={[
            { value: '', label: words.anyState },
            ...STATES.map((it) => ({ value: it, label: words.states[it] })),
          ]}
        />
        <SelectField
          label={words.regime}
          name="regime"
          defaultValue={question.regime ?? ''}
          options={[{ value: '', label: words.anyRegime }, ...REGIMES.map((it) => ({ value: it, label: it }))]}
        />
        <Button>{words.show}</Button>
      </form>
    </search>
  );
}

const questionOf = (form: HTMLFormElement) =>
  companyQuestionIn(new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString());
