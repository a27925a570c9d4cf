import { useEffect, useState } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { Button, FormProblem } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useAct } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { SignInWays } from '../contract.ts';
import { PROVIDER_PROBLEMS, type ProviderProblem } from '../provider-problems.ts';
import { knowsPasskeys, showPasskey } from './account/passkey-device.ts';
import classes from './entry.module.css';

interface WaysProps {
  fetch: FetchInside;
  ways: SignInWays;
  /** The path of the hub to which somebody wanted. */
  to: string;
  onDone(): void;
}

/** The ways in beside the password: a passkey, and the providers that are connected. */
export function OtherWays({ fetch, ways, to, onDone }: WaysProps) {
  const { signIn: words, unreachable } = useWords('people');
  const { isBusy, problem, act } = useAct(unreachable);
  const [hasPasskeys, setHasPasskeys] = useState(false);
  useEffect(() => setHasPasskeys(ways.passkeys && knowsPasskeys()), [ways]);
  const withPasskey = async () => {
    const options = await send<PublicKeyCredentialRequestOptionsJSON>(fetch, 'POST', '/sign-in/passkey/options');
    const said = { notMade: words.noPasskey, notMadeRemedy: words.noPasskeyRemedy };
    await send(fetch, 'POST', '/sign-in/passkey', { response: await showPasskey(options, said) });
    onDone();
  };
  const withProvider = async (id: string) => {
    const { url } = await send<{ url: string }>(fetch, 'POST', '/sign-in/provider', { id, returnTo: to });
    location.assign(url);
  };
  if (!hasPasskeys && ways.providers.length === 0) return null;
  return (
    <div className={classes.ways} data-needs-script>
      <FormProblem problem={problem} />
      {hasPasskeys && (
        <Button busy={isBusy} onPress={() => act(withPasskey)}>
          {words.withPasskey}
        </Button>
      )}
      {ways.providers.map(({ id, name }) => (
        <Button key={id} busy={isBusy} onPress={() => act(() => withProvider(id))}>
          {words.with(name)}
        </Button>
      ))}
    </div>
  );
}

/** Why somebody who came back from a provider is not in. */
export function ProviderProblemTold({ problem }: { problem: string | undefined }) {
  const { problems } = useWords('people').signIn;
  const isKnown = (PROVIDER_PROBLEMS as readonly (string | undefined)[]).includes(problem);
  return isKnown ? <FormProblem problem={problems[problem as ProviderProblem]} /> : null;
}
