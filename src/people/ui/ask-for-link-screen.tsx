import { useState } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { Button, FormProblem, TextField } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSubmit } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './entry.module.css';
import { Entry } from './entry.tsx';

interface AskProps {
  fetch: FetchInside;
  kind: 'new-password' | 'sign-in';
}

/** `/forgot` and `/get-link`: a link by mail. What is said afterwards is the same whoever has the address. */
export function AskForLinkScreen({ fetch, kind }: AskProps) {
  const all = useWords('people');
  const words = all.askForLink;
  const [asked, setAsked] = useState<string>();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const email = String(form.get('email'));
    await send(fetch, 'POST', '/links/ask', { email, kind });
    setAsked(email);
  }, all.unreachable);
  if (asked)
    return (
      <Entry title={words.asked} lead={words.askedHint(asked)}>
        <a href="/sign-in">{words.back}</a>
      </Entry>
    );
  const { title, lead } = kind === 'sign-in' ? words.contact : words.forgot;
  return (
    <Entry title={title} lead={lead}>
      <form onSubmit={onSubmit} method="post">
        <FormProblem problem={problem} />
        <TextField label={all.signIn.email} name="email" type="email" autoComplete="username" required autoFocus />
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {words.button}
          </Button>
        </div>
        <p className={classes.quiet}>
          <a href="/sign-in">{words.back}</a>
        </p>
      </form>
    </Entry>
  );
}
