import { createRootRouteWithContext, createRoute, createRouter, type RouterHistory } from '@tanstack/react-router';
import { documentQueries } from '../documents/queries.ts';
import { DocumentPageRoute, DocumentsRoute } from './document-pages.tsx';
import { HomeRoute } from './home.tsx';
import { load, redirectTo } from './load.ts';
import { FailureScreen, NotFoundScreen } from './not-shown.tsx';
import type { Ground } from './providers.tsx';
import { Shell } from './shell/shell.tsx';

// One route per screen. `loader` fetches what the screen reads with useSuspenseQuery: on the server before the HTML is
// made, in the browser before the screen changes. `head` gives the title.

const root = createRootRouteWithContext<Ground>()({
  component: Shell,
  notFoundComponent: NotFoundScreen,
  errorComponent: FailureScreen,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: ({ context }) => load(context, documentQueries(context.fetch).list()),
  head: () => ({ meta: [] }),
  component: HomeRoute,
});

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  loader: ({ context }) => load(context, documentQueries(context.fetch).list()),
  head: ({ match }) => ({ meta: [{ title: match.context.words.documents.listTitle }] }),
  component: DocumentsRoute,
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  loader: async ({ context, params, location }) => {
    const page = await load(context, documentQueries(context.fetch).page(params.id));
    if (page.id === 'HOME') throw redirectTo(`/${hashOf(location.hash)}`);
    if (page.id !== params.id) throw redirectTo(`/documents/${page.id}${hashOf(location.hash)}`);
    return { title: `${page.id} ${page.title}` };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: DocumentPageRoute,
});

/** The routes of the hub; `history` is that of the browser, or one address on the server. */
export function createHubRouter(ground: Ground, history: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren([home, documents, document]),
    history,
    context: ground,
    defaultNotFoundComponent: NotFoundScreen,
    defaultErrorComponent: FailureScreen,
    defaultStaleTime: 30_000,
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

function hashOf(hash: string): string {
  return hash ? `#${hash}` : '';
}
