import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { peopleQueries } from '../people/queries.ts';
import { AskForLinkScreen } from '../people/ui/ask-for-link-screen.tsx';
import { PasswordLinkScreen, SetUpScreen } from '../people/ui/link-screens.tsx';
import { MailLinkScreen } from '../people/ui/mail-link-screen.tsx';
import { SignInScreen } from '../people/ui/sign-in-screen.tsx';
import { returnPath } from './return-path.ts';

/** `/sign-in?to=…`: the way in, and on to where somebody wanted to go. */
export function SignInRoute() {
  const { fetch } = useRouter().options.context;
  const { data } = useSuspenseQuery(peopleQueries(fetch).ways());
  const asked = useLocation({ select: (it) => it.searchStr });
  const search = new URLSearchParams(asked);
  const to = returnPath(asked);
  const from = { step: search.get('step') ?? undefined, problem: search.get('problem') ?? undefined, to };
  return <SignInScreen fetch={fetch} ways={data} from={from} onDone={() => goTo(to)} />;
}

export function SetUpRoute() {
  const { fetch } = useRouter().options.context;
  return <SetUpScreen fetch={fetch} onDone={() => goTo('/')} />;
}

export function JoinRoute() {
  const { fetch } = useRouter().options.context;
  return <PasswordLinkScreen fetch={fetch} kind="invite" onDone={() => goTo('/sign-in')} />;
}

export function NewPasswordRoute() {
  const { fetch } = useRouter().options.context;
  return <PasswordLinkScreen fetch={fetch} kind="reset" onDone={() => goTo('/sign-in')} />;
}

/** `/forgot`: a link for a new password, by mail. */
export function ForgotRoute() {
  const { fetch } = useRouter().options.context;
  return <AskForLinkScreen fetch={fetch} kind="new-password" />;
}

/** `/get-link`: a link with which a contact of a client signs in, by mail. */
export function GetLinkRoute() {
  const { fetch } = useRouter().options.context;
  return <AskForLinkScreen fetch={fetch} kind="sign-in" />;
}

/** `/mail-link`: the way in for contacts of clients. */
export function MailLinkRoute() {
  const { fetch } = useRouter().options.context;
  return <MailLinkScreen fetch={fetch} onDone={() => goTo('/')} />;
}

/** A whole new page, made by the server for whoever is signed in now. */
function goTo(path: string): void {
  location.assign(path);
}
