import { useState } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { Button, FormProblem } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSubmit } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { SignInAnswer } from '../contract.ts';
import { CodeForm } from './code-form.tsx';
import classes from './entry.module.css';
import { Entry } from './entry.tsx';
import { NotOpen } from './link-screens.tsx';
import { useLink } from './use-link.ts';

interface MailLinkProps {
  fetch: FetchInside;
  onDone(): void;
}

/** `/mail-link`: a press signs in; opening the page alone does not, since mail scanners open every address. */
export function MailLinkScreen({ fetch, onDone }: MailLinkProps) {
  const all = useWords('people');
  const state = useLink(fetch, 'sign-in');
  const [isHalfWay, setHalfWay] = useState(false);
  const { isBusy, problem, onSubmit } = useSubmit(async () => {
    if (state.kind !== 'open') return;
    const { next } = await send<SignInAnswer>(fetch, 'POST', '/sign-in/link', { link: state.link });
    if (next === 'done') onDone();
    else setHalfWay(true);
  }, all.unreachable);
  if (isHalfWay) return <CodeForm fetch={fetch} onDone={onDone} />;
  if (state.kind !== 'open') return <NotOpen state={state} title={all.signIn.title} />;
  return (
    <Entry title={all.signIn.title} lead={all.mailLink.lead(state.name ?? '')}>
      <form onSubmit={onSubmit} method="post">
        <FormProblem problem={problem} />
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {all.mailLink.button}
          </Button>
        </div>
      </form>
    </Entry>
  );
}
