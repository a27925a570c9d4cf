import './styles.ts';
import { hydrate, QueryCache, QueryClient } from '@tanstack/react-query';
import { createBrowserHistory, RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { hydrateRoot } from 'react-dom/client';
import { fetchLaterPages } from './later-pages.ts';
import { followLinks } from './links.ts';
import { dataBlockId, type PageData } from './page-data.ts';
import { type Ground, Providers } from './providers.tsx';
import { createHubRouter } from './router.tsx';
import { isSignedOut, signInAgain } from './sign-in-again.ts';
import { en } from './strings/en.ts';

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signInAgain }),
  defaultOptions: { queries: { staleTime: 30_000, retry: (times, error) => times < 1 && !isSignedOut(error) } },
});
const block = document.getElementById(dataBlockId)?.textContent;
if (block) hydrate(queryClient, (JSON.parse(block) as PageData).queries);

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const ground: Ground = { queryClient, fetch: (input, init) => fetch(input, init), words: en, nonce };
const router = createHubRouter(ground, createBrowserHistory());
// The server wrote the matched screen without a boundary around it; so does the first render here.
router.ssr = { manifest: undefined };
await router.load();
hydrateRoot(
  document.getElementById('hub:screen')!,
  <Providers ground={ground}>
    <RouterProvider router={router} />
  </Providers>,
);
followLinks(router);
document.documentElement.setAttribute('data-live', '');
void fetchLaterPages();
