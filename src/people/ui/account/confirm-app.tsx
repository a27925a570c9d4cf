import type { FetchInside } from '../../../kit/ui/answer.ts';
import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { TwoFactorBegun } from '../../account-contract.ts';
import classes from './account.module.css';
import { ScanCode } from './scan-code.tsx';

interface ConfirmProps {
  begun: TwoFactorBegun;
  fetch: FetchInside;
  onOn(): void;
  onCancel(): void;
}

/** Shows what the authenticator app needs, and asks for its first code: until then nothing is switched on. */
export function ConfirmApp({ begun, fetch, onOn, onCancel }: ConfirmProps) {
  const all = useWords('account');
  const words = all.factor;
  const { unreachable } = useWords('people');
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    await send(fetch, 'POST', '/account/two-factor/confirm', { code: form.get('code') });
    onOn();
  }, unreachable);
  const { at, rest } = beside(problem, { 'account/code-wrong': 'code' });
  return (
    <form onSubmit={onSubmit} method="post" className={classes.form}>
      <p className={classes.lead}>{words.scan}</p>
      <ScanCode text={begun.uri} label={words.picture} />
      <p className={classes.lead}>{words.byHand}</p>
      <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      <FormProblem problem={rest} />
      <TextField
        label={words.code}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        problem={at.code}
        required
        autoFocus
      />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {words.button}
        </Button>
        <Button onPress={onCancel}>{all.cancel}</Button>
      </div>
    </form>
  );
}
