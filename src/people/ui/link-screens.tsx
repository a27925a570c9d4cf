import type { FetchInside } from '../../kit/ui/answer.ts';
import { Button, FormProblem, TextField } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSubmit } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './entry.module.css';
import { Entry } from './entry.tsx';
import { type LinkState, useLink } from './use-link.ts';

interface LinkScreenProps {
  fetch: FetchInside;
  onDone(): void;
}

/** `/set-up`: the first account. */
export function SetUpScreen({ fetch, onDone }: LinkScreenProps) {
  const words = useWords('people');
  const state = useLink(fetch, 'set-up');
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    if (state.kind !== 'open') return;
    const { name, email, password } = Object.fromEntries(form);
    await send(fetch, 'POST', '/set-up', { link: state.link, name, email, password });
    onDone();
  }, words.unreachable);
  if (state.kind !== 'open') return <NotOpen state={state} title={words.setUp.title} />;
  return (
    <Entry title={words.setUp.title} lead={words.setUp.lead}>
      <form onSubmit={onSubmit} method="post">
        <FormProblem problem={problem} />
        <TextField label={words.setUp.name} name="name" autoComplete="name" maxLength={120} required autoFocus />
        <TextField label={words.signIn.email} name="email" type="email" autoComplete="username" required />
        <NewPasswordField />
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {words.setUp.button}
          </Button>
        </div>
      </form>
    </Entry>
  );
}

/** `/join` and `/new-password`: a password for whoever holds the link; then they sign in with it. */
export function PasswordLinkScreen({ fetch, kind, onDone }: LinkScreenProps & { kind: 'invite' | 'reset' }) {
  const all = useWords('people');
  const words = kind === 'invite' ? all.join : all.newPassword;
  const state = useLink(fetch, kind);
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    if (state.kind !== 'open') return;
    await send(fetch, 'POST', '/links/password', { link: state.link, kind, password: form.get('password') });
    onDone();
  }, all.unreachable);
  if (state.kind !== 'open') return <NotOpen state={state} title={words.title} />;
  return (
    <Entry title={words.title} lead={words.lead(state.name ?? '')}>
      <form onSubmit={onSubmit} method="post">
        <FormProblem problem={problem} />
        <input type="hidden" name="username" autoComplete="username" value={state.email ?? ''} readOnly />
        <NewPasswordField autoFocus />
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {words.button}
          </Button>
        </div>
      </form>
    </Entry>
  );
}

function NewPasswordField({ autoFocus = false }: { autoFocus?: boolean }) {
  const words = useWords('people');
  return (
    <TextField
      label={words.signIn.password}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      hint={words.passwordHint}
      required
      autoFocus={autoFocus}
    />
  );
}

/** A link that is still looked at, or that opens nothing. */
export function NotOpen({ state, title }: { state: LinkState; title: string }) {
  const words = useWords('people');
  if (state.kind === 'looking') return <Entry title={title} lead={words.looking} />;
  return (
    <Entry title={words.linkOver} lead={words.linkOverHint}>
      <a href="/sign-in">{words.signIn.title}</a>
    </Entry>
  );
}
