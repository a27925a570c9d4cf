import { useRef } from 'react';
import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { besideField, useSubmit } from '../../../kit/ui/use-submit.ts';
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
  const old = besideField(problem, ['account/password-wrong']);
  const next = besideField(old.form, ['password/weak']);
  return (
    <form ref={form} onSubmit={onSubmit} method="post" className={classes.form} data-needs-script>
      <FormProblem problem={next.form} />
      <input type="email" name="email" autoComplete="username" value={account.email} readOnly hidden />
      <TextField
        label={words.current}
        name="current"
        type="password"
        autoComplete="current-password"
        problem={old.field}
        required
      />
      <TextField
        label={words.next}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={passwordHint}
        problem={next.field}
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
