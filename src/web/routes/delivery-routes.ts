import { createRoute } from '@tanstack/react-router';
import { inboxQueries } from '../../delivery/inbox-queries.ts';
import { deliveryQueries } from '../../delivery/queries.ts';
import { letterQuestionIn } from '../../delivery/ui/letter-address.ts';
import { later } from '../later-pages.ts';
import { load } from '../load.ts';
import { root } from '../root-route.ts';

const delivery = createRoute({
  getParentRoute: () => root,
  path: '/delivery',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, location }) => {
    const question = letterQuestionIn(location.searchStr);
    await load(context, deliveryQueries(context.fetch).letters(question));
    return { question };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.delivery.title }] }),
  component: later('delivery', 'DeliveryRoute'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  loaderDeps: ({ search }) => ({ before: (search as { before?: string }).before }),
  loader: async ({ context, deps: { before } }) => {
    await load(context, inboxQueries(context.fetch).page(before));
    return { before };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.inbox.title }] }),
  component: later('inbox', 'InboxRoute'),
});

/** Screens of what the hub sends and tells. */
export const deliveryRoutes = [delivery, inbox] as const;
