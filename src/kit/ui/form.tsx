import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import classes from './form.module.css';
import type { Submitting } from './use-submit.ts';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> {
  label: string;
  name: string;
  hint?: ReactNode;
}

/** A field for words, with its label above and a quiet line below. */
export function TextField({ label, hint, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <input id={id} className={classes.control} aria-describedby={hint ? `${id}:hint` : undefined} {...input} />
      {hint && (
        <p id={`${id}:hint`} className={classes.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A button with a verb on it. The main one of a form sends it. */
export function Button({
  main = false,
  busy = false,
  onPress,
  children,
}: {
  main?: boolean;
  busy?: boolean;
  onPress?(): void;
  children: ReactNode;
}) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      className={classes.button}
      data-main={main ? '' : undefined}
      disabled={busy}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** What went wrong with a form, and what to do; read aloud when it comes. */
export function FormProblem({ problem }: Pick<Submitting, 'problem'>) {
  return (
    <div role="alert">
      {problem && (
        <div className={classes.problem}>
          <p>{problem.message}</p>
          <p>{problem.remedy}</p>
        </div>
      )}
    </div>
  );
}
