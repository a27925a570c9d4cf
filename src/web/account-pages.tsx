import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { peopleQueries } from '../people/queries.ts';
import { AccountScreen } from '../people/ui/account/account-screen.tsx';
import { SingleSignOnScreen } from '../people/ui/single-sign-on/single-sign-on-screen.tsx';
import { TokenScreen } from '../people/ui/tokens/token-screen.tsx';
import { permissions } from '../registry/permissions.ts';
import { PushSection } from './push-section.tsx';

/** `/account`: one's own account. */
export function AccountRoute() {
  const { fetch, queries, read } = useAsking();
  const { data: account } = useSuspenseQuery(queries.account());
  const { data: me } = useSuspenseQuery(queries.me());
  const { sessions } = useSuspenseQuery(queries.sessions()).data;
  const { passkeys } = useSuspenseQuery(queries.passkeys()).data;
  const { tokens } = useSuspenseQuery(queries.ownTokens()).data;
  return (
    <AccountScreen
      {...{ account, me, sessions, passkeys, tokens, fetch }}
      all={permissions}
      onChange={() => read('account', 'me')}
    >
      {me.permissions.includes('inbox.push') && <PushSection />}
    </AccountScreen>
  );
}

/** `/tokens`: what opens the hub without a person. */
export function TokensRoute() {
  const { fetch, queries, read } = useAsking();
  const { data: me } = useSuspenseQuery(queries.me());
  const { tokens } = useSuspenseQuery(queries.tokens()).data;
  return <TokenScreen {...{ tokens, me, fetch }} all={permissions} onChange={() => read('tokens')} />;
}

/** `/single-sign-on`: the providers that the hub believes. */
export function SingleSignOnRoute() {
  const { fetch, queries, read } = useAsking();
  const { providers } = useSuspenseQuery(queries.providers()).data;
  return <SingleSignOnScreen {...{ providers, fetch }} onChange={() => read('sign-in-providers')} />;
}

function useAsking() {
  const { fetch } = useRouter().options.context;
  const queryClient = useQueryClient();
  const read = (...keys: string[]) => {
    for (const key of keys) void queryClient.invalidateQueries({ queryKey: [key] });
  };
  return { fetch, queries: peopleQueries(fetch), read };
}
