import { type ReactNode, useRef } from 'react';
import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { type Problem, useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './account.module.css';

interface AskProps {
  /** What it does, as a verb; opens the form. */
  label: string;
  /** Says more than the label, where there are several of them. */
  name?: string | undefined;
  lead?: ReactNode;
  /** What the button says that does it. */
  button?: string;
  /** Whether it asks for the password, for what a stolen session must not do; `none` where there is no password to ask for. */
  proof?: 'password' | 'none';
  /** The fields; as a function they are told what to say beside each, by the codes in `fields`. */
  children?: ReactNode | ((at: Partial<Record<string, Problem>>) => ReactNode);
  fields?: Readonly<Record<string, string>>;
  /** Resolves when it is done: then the form is closed again. `proof` is what shows once more who it is. */
  work(form: FormData, proof: { password?: string }): Promise<void>;
}

/** Something that takes a few words first: one line until it is wanted, then a form, which keeps what was typed when it is closed. */
export function Ask({ label, name, lead, button, proof, children, fields = {}, work }: AskProps) {
  const words = useWords('account');
  const { unreachable } = useWords('people');
  const details = useRef<HTMLDetailsElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, problem, onSubmit } = useSubmit(async (typed) => {
    await work(typed, proof === 'password' ? { password: String(typed.get('password')) } : {});
    form.current?.reset();
    if (details.current) details.current.open = false;
  }, unreachable);
  const { at, rest } = beside(problem, { 'account/password-wrong': 'password', ...fields });
  return (
    <details ref={details} className={classes.ask} data-needs-script>
      <summary aria-label={name}>{label}</summary>
      {lead && <p className={classes.lead}>{lead}</p>}
      <form ref={form} onSubmit={onSubmit} method="post" className={classes.form}>
        <FormProblem problem={rest} />
        {typeof children === 'function' ? children(at) : children}
        {proof === 'password' && <ProofField problem={at.password} />}
        {proof === 'none' && <p className={classes.lead}>{words.noPassword}</p>}
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {button ?? words.confirm}
          </Button>
        </div>
      </form>
    </details>
  );
}

function ProofField({ problem }: { problem: Problem | undefined }) {
  const { confirmPassword } = useWords('account');
  const more = { type: 'password', autoComplete: 'current-password', required: true, problem };
  return <TextField label={confirmPassword} name="password" {...more} />;
}

/** What a change of this account asks for. */
export const proofOf = ({ hasPassword }: { hasPassword: boolean }) => (hasPassword ? 'password' : 'none');
