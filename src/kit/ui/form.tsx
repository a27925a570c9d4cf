import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import classes from './form.module.css';
import type { Submitting } from './use-submit.ts';

/** What a field says beside itself. */
export interface FieldTold {
  label: string;
  hint?: ReactNode;
  /** What is wrong with it; it stands beside the field and is read with it. */
  error?: string | undefined;
}

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>, FieldTold {
  name: string;
}

/** A field for words, dates or times, with its label above and a quiet line below. */
export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error }}>{(told) => <input {...told} className={classes.control} {...input} />}</Field>
  );
}

interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'>, FieldTold {
  name: string;
  options: readonly { value: string; label: string }[];
}

/** A field with a few choices. */
export function SelectField({ label, hint, error, options, ...select }: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error }}>
      {(told) => (
        <select {...told} className={classes.control} {...select}>
          {options.map((it) => (
            <option key={it.value} value={it.value}>
              {it.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Told {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

function Field({ label, hint, error, children }: FieldTold & { children(told: Told): ReactNode }) {
  const id = useId();
  const notes = [error && `${id}:error`, hint && `${id}:hint`].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': notes || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={`${id}:error`} className={classes.error}>
          {error}
        </p>
      )}
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
