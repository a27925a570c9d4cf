import { dehydrate, QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import type { PageAnswer, PageRequest } from '../kit/http/page.ts';
import { ApiFailure } from '../kit/ui/answer.ts';
import { toDataBlock } from './page-data.ts';
import { frame } from './page-frame.ts';
import { type Ground, Providers } from './providers.tsx';
import { createHubRouter } from './router.tsx';
import { titleOf } from './shell/use-arrival.ts';
import { en } from './strings/en.ts';

/** Makes the HTML of one address, with the same components as the browser. */
export async function renderPage(request: PageRequest): Promise<PageAnswer> {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const ground: Ground = { queryClient, fetch: request.fetch, words: en, nonce: request.nonce };
  const router = createHubRouter(ground, createMemoryHistory({ initialEntries: [request.path] }));
  await router.load();
  const result = router._serverResult;
  if (result?.type === 'redirect') {
    const { status, headers } = result.redirect;
    // For good, unless the screen says that it depends on who asks.
    return { kind: 'redirect', status: status === 302 ? 302 : 308, location: headers.get('Location') ?? '/' };
  }
  const screen = renderToString(
    <Providers ground={ground}>
      <RouterProvider router={router} />
    </Providers>,
  );
  const matches = router.stores.matches.get();
  const title = en.web.pageTitle(titleOf(matches as never));
  const data = toDataBlock({ queries: dehydrate(queryClient) });
  queryClient.clear();
  const status = saidNo(matches) ?? result?.status ?? 200;
  return { kind: 'page', status, html: frame({ title, screen, data, nonce: request.nonce, assets: request.assets }) };
}

/** The status with which the API said no to what a screen reads: the page says no with it, too, rather than that it broke. */
function saidNo(matches: readonly { error?: unknown }[]): number | undefined {
  const failure = matches.map((it) => it.error).find((it) => it instanceof ApiFailure);
  return failure?.status;
}
