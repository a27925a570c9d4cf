import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import classes from './form.module.css';
import type { Problem, Submitting } from './use-submit.ts';

/** What a field says beside itself. */
interface FieldTold {
  label: string;
  hint?: ReactNode;
  /** What is wrong with this very field. */
  problem?: Problem | undefined;
}

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>, FieldTold {
  name: string;
}

/** A field for words, dates or times, with its label above, and below it a quiet line and what is wrong with it. */
export function TextField({ label, hint, problem, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, problem }}>{(told) => <input {...told} className={classes.control} {...input} />}</Field>
  );
}

interface TextAreaFieldProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>, FieldTold {
  name: string;
}

/** A field for several lines. */
export function TextAreaField({ label, hint, problem, ...area }: TextAreaFieldProps) {
  return (
    <Field {...{ label, hint, problem }}>
      {(told) => <textarea {...told} className={classes.control} data-lines="" {...area} />}
    </Field>
  );
}

interface SelectFieldProps
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'children'>,
    FieldTold {
  name: string;
  options: readonly { value: string; label: string }[];
}

/** A field for one of several. */
export function SelectField({ label, hint, problem, options, ...select }: SelectFieldProps) {
  return (
    <Field {...{ label, hint, problem }}>
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

function Field({ label, hint, problem, children }: FieldTold & { children(told: Told): ReactNode }) {
  const id = useId();
  const described = [hint && `${id}:hint`, problem && `${id}:problem`].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined })}
      {hint && (
        <p id={`${id}:hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <p id={`${id}:problem`} className={classes.wrong} role="alert">
        {problem && `${problem.message} ${problem.remedy}`}
      </p>
    </div>
  );
}

interface CheckFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'> {
  label: ReactNode;
  hint?: ReactNode;
}

/** A box to tick, with what it means beside it. */
export function CheckField({ label, hint, ...input }: CheckFieldProps) {
  return (
    <label className={classes.check}>
      <input type="checkbox" {...input} />
      <span>
        {label}
        {hint && <span className={classes.hint}>{hint}</span>}
      </span>
    </label>
  );
}

/** A button with a verb on it. The main one of a form sends it. */
export function Button({
  main = false,
  busy = false,
  label,
  onPress,
  children,
}: {
  main?: boolean;
  busy?: boolean;
  /** Says more than what stands on it, where there are several of them. */
  label?: string;
  onPress?(): void;
  children: ReactNode;
}) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      className={classes.button}
      data-main={main ? '' : undefined}
      disabled={busy}
      aria-label={label}
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
