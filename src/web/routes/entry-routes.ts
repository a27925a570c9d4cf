import { createRoute } from '@tanstack/react-router';
import { peopleQueries } from '../../people/queries.ts';
import { later } from '../later-pages.ts';
import { load } from '../load.ts';
import { root } from '../root-route.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  loader: async ({ context }) => void (await load(context, peopleQueries(context.fetch).ways())),
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.signIn.title }] }),
  component: later('entry', 'SignInRoute'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.setUp.title }] }),
  component: later('entry', 'SetUpRoute'),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.join.title }] }),
  component: later('entry', 'JoinRoute'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.newPassword.title }] }),
  component: later('entry', 'NewPasswordRoute'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.askForLink.forgot.title }] }),
  component: later('entry', 'ForgotRoute'),
});

const getLink = createRoute({
  getParentRoute: () => root,
  path: '/get-link',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.askForLink.contact.title }] }),
  component: later('entry', 'GetLinkRoute'),
});

const mailLink = createRoute({
  getParentRoute: () => root,
  path: '/mail-link',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.signIn.title }] }),
  component: later('entry', 'MailLinkRoute'),
});

/** Screens before somebody is in. */
export const entryRoutes = [signIn, setUp, join, newPassword, forgot, getLink, mailLink] as const;
