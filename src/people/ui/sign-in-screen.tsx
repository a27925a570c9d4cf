import { useState } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { Button, FormProblem, TextField } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSubmit } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { SignInAnswer, SignInWays } from '../contract.ts';
import { CodeForm } from './code-form.tsx';
import classes from './entry.module.css';
import { Entry } from './entry.tsx';
import { OtherWays, ProviderProblemTold } from './other-ways.tsx';

/** How somebody came to the sign-in page. */
export interface Arrived {
  /** `code`: a provider knows them, and the second factor is still to come. */
  step?: string | undefined;
  problem?: string | undefined;
  /** The path of the hub to which they wanted. */
  to: string;
}

interface SignInProps {
  fetch: FetchInside;
  ways: SignInWays;
  /** What stands in the address after a provider answered, and where to go afterwards. */
  from: Arrived;
  /** Somebody is in: on to where they wanted to go. */
  onDone(): void;
}

/** The way in: a password, then a second factor where the account has one. */
export function SignInScreen({ fetch, ways, from, onDone }: SignInProps) {
  const words = useWords('people').signIn;
  const [next, setNext] = useState<'password' | 'second-factor'>(from.step === 'code' ? 'second-factor' : 'password');
  if (!ways.isSetUp) return <Entry title={words.title} lead={words.notSetUp} />;
  if (next === 'second-factor') return <CodeForm fetch={fetch} onDone={onDone} />;
  const onAnswer = (answer: SignInAnswer) => (answer.next === 'done' ? onDone() : setNext('second-factor'));
  return (
    <Entry title={words.title}>
      <ProviderProblemTold problem={from.problem} />
      <PasswordForm fetch={fetch} hasMail={ways.mail} onAnswer={onAnswer} />
      <OtherWays fetch={fetch} ways={ways} to={from.to} onDone={onDone} />
    </Entry>
  );
}

interface PasswordProps {
  fetch: FetchInside;
  /** Whether a link can come by mail. */
  hasMail: boolean;
  onAnswer(answer: SignInAnswer): void;
}

function PasswordForm({ fetch, hasMail, onAnswer }: PasswordProps) {
  const all = useWords('people');
  const words = all.signIn;
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const body = { email: form.get('email'), password: form.get('password') };
    onAnswer(await send<SignInAnswer>(fetch, 'POST', '/sign-in/password', body));
  }, all.unreachable);
  return (
    <form onSubmit={onSubmit} method="post">
      <FormProblem problem={problem} />
      <TextField label={words.email} name="email" type="email" autoComplete="username" required autoFocus />
      <TextField label={words.password} name="password" type="password" autoComplete="current-password" required />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {words.button}
        </Button>
      </div>
      {hasMail ? <ByMail /> : <p className={classes.quiet}>{words.forgot}</p>}
    </form>
  );
}

function ByMail() {
  const words = useWords('people').signIn;
  return (
    <p className={classes.quiet}>
      <a href="/forgot">{words.forgotLink}</a>
      <br />
      <a href="/get-link">{words.contactLink}</a>
    </p>
  );
}
