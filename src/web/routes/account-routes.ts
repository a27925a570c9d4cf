import { createRoute } from '@tanstack/react-router';
import { pushQueries } from '../../delivery/push-queries.ts';
import { peopleQueries } from '../../people/queries.ts';
import { later } from '../later-pages.ts';
import { load } from '../load.ts';
import { root } from '../root-route.ts';

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  loader: async ({ context }) => {
    const { account, me, sessions, passkeys, ownTokens } = peopleQueries(context.fetch);
    await Promise.all([
      // Contacts are notified nowhere, and see no such part.
      context.queryClient.prefetchQuery(pushQueries(context.fetch).devices()),
      load(context, account()),
      load(context, me()),
      load(context, sessions()),
      load(context, passkeys()),
      load(context, ownTokens()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.account.title }] }),
  component: later('account', 'AccountRoute'),
});

const tokens = createRoute({
  getParentRoute: () => root,
  path: '/tokens',
  loader: async ({ context }) => {
    const queries = peopleQueries(context.fetch);
    await Promise.all([load(context, queries.tokens()), load(context, queries.me())]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.account.tokens.programsTitle }] }),
  component: later('account', 'TokensRoute'),
});

const singleSignOn = createRoute({
  getParentRoute: () => root,
  path: '/single-sign-on',
  loader: async ({ context }) => void (await load(context, peopleQueries(context.fetch).providers())),
  head: ({ match }) => ({ meta: [{ title: match.context.words.account.signOn.title }] }),
  component: later('account', 'SingleSignOnRoute'),
});

/** Screens of somebody's own account, and of who may sign in how. */
export const accountRoutes = [account, tokens, singleSignOn] as const;
