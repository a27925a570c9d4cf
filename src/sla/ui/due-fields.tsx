import { useWords } from '../../kit/ui/words.tsx';
import type { Case } from '../../policy/use-case.ts';
import { severities } from '../../policy/words.ts';
import type { DueAnswer } from '../contract.ts';
import type { dueNames } from '../queries.ts';
import { wallTime } from '../wall-time.ts';
import classes from './due.module.css';

interface DueFieldsProps extends Case {
  action: string;
  answer: DueAnswer | undefined;
  /** What is wrong with the case. */
  problem: string | undefined;
}

/** The case as a form; without a script it asks for the same page. Times are Manila's. */
export function DueFields({ action, given, answer, problem, give, reset }: DueFieldsProps) {
  const words = useWords('sla');
  const contacted = given.contacted ?? (answer ? wallTime(answer.contactedAt) : '');
  const time = (name: (typeof dueNames)[number], label: string, value = given[name] ?? '') => (
    <div className={classes.field}>
      <label htmlFor={`due:${name}`}>{label}</label>
      <input
        id={`due:${name}`}
        name={name}
        type="datetime-local"
        className={classes.control}
        value={value}
        aria-describedby={problem ? 'due:problem' : undefined}
        onChange={(event) => give(name, event.target.value || undefined)}
      />
    </div>
  );
  return (
    <form method="get" action={action} onSubmit={(event) => event.preventDefault()}>
      <div className={classes.field}>
        <label htmlFor="due:severity">{words.severity}</label>
        <select
          id="due:severity"
          name="severity"
          className={classes.control}
          value={given.severity ?? severities[0]}
          onChange={(event) => give('severity', event.target.value)}
        >
          {severities.map((it) => (
            <option key={it}>{it}</option>
          ))}
        </select>
      </div>
      {time('contacted', words.contacted, contacted)}
      <p className={classes.note}>{words.contactedHint}</p>
      {time('answered', words.answered)}
      <fieldset className={classes.group}>
        <legend>{words.waiting}</legend>
        {time('pausedFrom', words.waitingFrom)}
        {time('pausedTo', words.waitingTo)}
      </fieldset>
      {problem && (
        <p id="due:problem" className={classes.note} data-wrong="" role="alert">
          {problem}
        </p>
      )}
      <div className={classes.actions}>
        <noscript>
          <button type="submit">{words.ask}</button>
        </noscript>
        <button type="button" data-needs-script onClick={reset}>
          {words.reset}
        </button>
      </div>
    </form>
  );
}
