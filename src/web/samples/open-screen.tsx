import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { type Ground, Providers } from '../providers.tsx';
import { createHubRouter } from '../router.tsx';
import { en } from '../strings/en.ts';

/** Draws the screen at an address as a browser would, for tests; `fetch` answers in the server's place. */
export async function openScreen(path: string, fetch: FetchInside): Promise<void> {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const ground: Ground = { queryClient, words: en, nonce: '', fetch };
  const router = createHubRouter(ground, createMemoryHistory({ initialEntries: [path] }));
  await router.load();
  render(
    <Providers ground={ground}>
      <RouterProvider router={router} />
    </Providers>,
  );
  await screen.findByRole('heading', { level: 1 });
}
