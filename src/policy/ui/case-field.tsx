import type { ReactNode } from 'react';
import { useWords } from '../../kit/ui/words.tsx';
import type { AskedColumn } from '../asked-of.ts';
import classes from './case.module.css';

type Domain = AskedColumn['domain'];

interface CaseFieldProps {
  column: AskedColumn;
  /** In the words of cells; undefined is not known. */
  value: string | undefined;
  problem?: string;
  note?: ReactNode;
  /** What stands in a field that is not filled in; by default what that means for the fact. */
  unset?: string;
  onGive(words: string | undefined): void;
}

/** One fact of a case, asked for in the way that its kind is answered fastest. */
export function CaseField({ column, value, problem, note, unset, onGive }: CaseFieldProps) {
  const id = `case:${column.heading.replaceAll(' ', '-')}`;
  const Control = controls[column.domain.kind];
  const isGroup = column.domain.kind === 'yes/no';
  const below = problem || note ? `${id}:note` : undefined;
  const control = <Control id={id} {...{ column, value, below, unset, onGive }} isWrong={problem !== undefined} />;
  const remark = below && (
    <p id={below} className={classes.note} data-wrong={problem ? '' : undefined}>
      {problem ?? note}
    </p>
  );
  if (isGroup)
    return (
      <div className={classes.field} role="radiogroup" aria-labelledby={id}>
        <span id={id} className={classes.label} title={column.about}>
          {column.heading}
        </span>
        {control}
        {remark}
      </div>
    );
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label} title={column.about}>
        {column.heading}
      </label>
      {control}
      {remark}
    </div>
  );
}

interface ControlProps {
  id: string;
  column: AskedColumn;
  value: string | undefined;
  isWrong: boolean;
  below: string | undefined;
  unset: string | undefined;
  onGive(words: string | undefined): void;
}

const controls: Record<Domain['kind'], (props: ControlProps) => ReactNode> = {
  values: ChoiceControl,
  'yes/no': YesNoControl,
  number: TextControl,
  duration: TextControl,
  code: TextControl,
};

function ChoiceControl({ id, column, value, below, unset: said, onGive }: ControlProps) {
  const words = useWords('policy');
  const { notKnown, values = [] } = column.domain;
  const unset = said ?? (notKnown ? words.notKnown : values.includes('none') ? undefined : words.choose);
  const picked = values.find((it) => it.toLowerCase() === value?.toLowerCase()) ?? '';
  return (
    <select
      id={id}
      name={column.heading}
      className={classes.control}
      value={picked}
      aria-describedby={below}
      onChange={(event) => onGive(event.target.value || (notKnown ? 'not known' : undefined))}
    >
      {unset && <option value="">{unset}</option>}
      {values.map((it) => (
        <option key={it}>{it}</option>
      ))}
    </select>
  );
}

function YesNoControl({ id, column, value, onGive }: ControlProps) {
  const words = useWords('policy');
  const picked = /^(yes|no)$/i.test(value ?? '') ? value!.toLowerCase() : 'not known';
  const answers = { yes: words.yes, no: words.no, 'not known': words.notKnown };
  return (
    <span className={classes.answers}>
      {Object.entries(answers).map(([answer, word]) => (
        <label key={answer}>
          <input
            type="radio"
            id={answer === 'yes' ? `${id}:first` : undefined}
            name={column.heading}
            value={answer}
            checked={picked === answer}
            onChange={() => onGive(answer === 'not known' ? undefined : answer)}
          />
          <span>{word}</span>
        </label>
      ))}
    </span>
  );
}

function TextControl({ id, column, value, isWrong, below, unset, onGive }: ControlProps) {
  const words = useWords('policy');
  const { kind } = column.domain;
  const isTime = kind === 'duration' && /^\d*$/.test(value ?? '');
  return (
    <span className={classes.text}>
      <input
        id={id}
        name={column.heading}
        className={classes.control}
        value={value === 'not known' ? '' : (value ?? '')}
        placeholder={kind === 'code' ? 'LT-0000' : (unset ?? words.notKnown)}
        inputMode={kind === 'number' ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-invalid={isWrong || undefined}
        aria-describedby={below}
        onChange={(event) => onGive(event.target.value || undefined)}
      />
      {isTime && value && <span className={classes.unit}>{words.minutes}</span>}
    </span>
  );
}
