import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { FailureScreen, NotFoundScreen } from './not-shown.tsx';
import type { Ground } from './providers.tsx';
import { root } from './root-route.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { clientRoutes } from './routes/client-routes.ts';
import { codeRoutes } from './routes/code-routes.ts';
import { deliveryRoutes } from './routes/delivery-routes.ts';
import { deskRoutes } from './routes/desk-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { editionRoutes } from './routes/edition-routes.ts';
import { entryRoutes } from './routes/entry-routes.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { ticketRoutes } from './routes/ticket-routes.ts';

// One route per screen, those of one part of the hub in one file. `loader` fetches what the screen reads with useSuspenseQuery: on the
// server before the HTML is made, in the browser before the screen changes. `head` gives the title.

/** The routes of the hub; `history` is that of the browser, or one address on the server. */
export function createHubRouter(ground: Ground, history: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren([
      ...accountRoutes,
      ...clientRoutes,
      ...codeRoutes,
      ...deliveryRoutes,
      ...deskRoutes,
      ...documentRoutes,
      ...editionRoutes,
      ...entryRoutes,
      ...peopleRoutes,
      ...ticketRoutes,
    ]),
    history,
    context: ground,
    defaultNotFoundComponent: NotFoundScreen,
    defaultErrorComponent: FailureScreen,
    defaultStaleTime: 30_000,
    // Addresses say what people would write: `?Severity=SEV1&q=2041`, each value a text.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (params) => {
      const text = new URLSearchParams(params as Record<string, string>).toString();
      return text ? `?${text}` : '';
    },
    // Scripts in the page are not allowed, and on the server this option would write one.
    scrollRestoration: !import.meta.env.SSR,
  });
}

export type HubRouter = ReturnType<typeof createHubRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: HubRouter;
  }
}
