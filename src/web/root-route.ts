import { createRootRouteWithContext } from '@tanstack/react-router';
import { inboxQueries } from '../delivery/inbox-queries.ts';
import { previewQueries } from '../editions/preview-queries.ts';
import { peopleQueries } from '../people/queries.ts';
import { FailureScreen, NotFoundScreen } from './not-shown.tsx';
import type { Ground } from './providers.tsx';
import { Frame, isEntry } from './shell/frame.tsx';

/** What all screens stand in. */
export const root = createRootRouteWithContext<Ground>()({
  // Which parts of the hub there are; one that cannot be asked about is left out of the navigation.
  loader: async ({ context: { queryClient, fetch }, location }) => {
    if (isEntry(location.pathname)) return;
    await Promise.all([
      queryClient.prefetchQuery(peopleQueries(fetch).me()),
      queryClient.prefetchQuery(previewQueries(fetch).watched()),
      queryClient.prefetchQuery(inboxQueries(fetch).unread()),
    ]);
  },
  component: Frame,
  notFoundComponent: NotFoundScreen,
  errorComponent: FailureScreen,
});
