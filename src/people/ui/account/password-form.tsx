import { useRef } from 'react';
import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './account.module.css';
import type { AccountParts } from './account-parts.ts';

/** Another password. What is wrong stands beside the field that it is about. */
export function PasswordForm({ account, fetch, onChange }: AccountParts) {
  const all = useWords('account');
  const words = all.password;
  const { unreachable, passwordHint } = useWords('people');
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, problem, onSubmit } = useSubmit(async (typed) => {
    await send(fetch, 'POST', '/account/password', { current: typed.get('current'), password: typed.get('password') });
    form.current?.reset();
    say(words.done);
    onChange();
  }, unreachable);
  const { at, rest } = beside(problem, { 'account/password-wrong': 'current', 'password/weak': 'password' });
  return (
    <form ref={form} onSubmit={onSubmit} method="post" className={classes.form} data-needs-script>
      <FormProblem problem={rest} />
      <input type="email" name="email" autoComplete="username" value={account.email} readOnly hidden />
      <TextField
        label={words.current}
        name="current"
        type="password"
        autoComplete="current-password"
        problem={at.current}
        required
      />
      <TextField
        label={words.next}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={passwordHint}
        problem={at.password}
        required
      />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {words.button}
        </Button>
      </div>
    </form>
  );
}
