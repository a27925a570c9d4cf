import { useState } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { Button, FormProblem, TextField } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSubmit } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './entry.module.css';
import { Entry } from './entry.tsx';

/** The second factor: a code of the authenticator app, or one of the backup codes. */
export function CodeForm({ fetch, onDone }: { fetch: FetchInside; onDone(): void }) {
  const all = useWords('people');
  const words = all.signIn;
  const [kind, setKind] = useState<'app' | 'backup'>('app');
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    await send(fetch, 'POST', '/sign-in/code', { code: String(form.get('code')).replaceAll(' ', ''), kind });
    onDone();
  }, all.unreachable);
  const isApp = kind === 'app';
  return (
    <Entry title={words.codeTitle}>
      <form onSubmit={onSubmit} method="post">
        <FormProblem problem={problem} />
        <TextField
          key={kind}
          label={isApp ? words.code : words.backupCode}
          name="code"
          inputMode={isApp ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          hint={isApp ? words.codeHint : undefined}
          required
          autoFocus
        />
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {words.codeButton}
          </Button>
        </div>
        <button type="button" className={classes.switch} onClick={() => setKind(isApp ? 'backup' : 'app')}>
          {isApp ? words.useBackup : words.useApp}
        </button>
      </form>
    </Entry>
  );
}
