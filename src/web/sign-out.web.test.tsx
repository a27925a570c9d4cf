import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { keepRecent, readRecent } from './palette/recent.ts';
import { type Ground, Providers } from './providers.tsx';
import { createHubRouter } from './router.tsx';
import { en } from './strings/en.ts';

const me = { id: 'b', kind: 'person', name: 'Ben Cruz', roles: ['t1'], permissions: ['documents.read'] };

test.each(['/codes', '/documents', '/help/rules', '/account', '/nowhere'])(
  'signing out is in sight at %s, and leaves nothing of what was opened in this browser',
  async (path) => {
    const asked: string[] = [];
    const leave = vi.spyOn(window.location, 'assign').mockImplementation(() => {});
    const fetch = async (url: unknown, init?: RequestInit) => {
      asked.push(`${init?.method ?? 'GET'} ${url}`);
      if (String(url) === '/api/v1/me') return Response.json(me);
      return init?.method === 'POST' ? new Response(null, { status: 204 }) : Response.json({}, { status: 404 });
    };
    const ground: Ground = { queryClient: new QueryClient(), fetch: fetch as Ground['fetch'], words: en, nonce: '' };
    const router = createHubRouter(ground, createMemoryHistory({ initialEntries: [path] }));
    keepRecent({ href: '/codes/LT-1001', cite: 'LT-1001', title: 'A code' });
    render(
      <Providers ground={ground}>
        <RouterProvider router={router} />
      </Providers>,
    );
    fireEvent.click((await screen.findAllByRole('button', { name: 'Sign out' }))[0]!);
    await waitFor(() => expect(leave).toHaveBeenCalledWith('/sign-in'));
    expect(asked).toContain('POST /api/v1/sign-out');
    expect(readRecent()).toEqual([]);
  },
);
