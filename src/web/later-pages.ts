import { lazyRouteComponent } from '@tanstack/react-router';

// The screens that a first visit does not need. Each group is a file of its own, fetched when one of them is opened, or before that
// when the browser has nothing else to do.

const groups = {
  account: () => import('./account-pages.tsx'),
  audit: () => import('./audit-page.tsx'),
  clients: () => import('./client-pages.tsx'),
  delivery: () => import('./delivery-pages.tsx'),
  desk: () => import('./desk-pages.tsx'),
  editions: () => import('./edition-pages.tsx'),
  entry: () => import('./entry-pages.tsx'),
  help: () => import('./help-page.tsx'),
  inbox: () => import('./inbox-page.tsx'),
  imports: () => import('./import-page.tsx'),
  people: () => import('./people-pages.tsx'),
  preview: () => import('./preview-pages.tsx'),
  rules: () => import('./rules-page.tsx'),
  tickets: () => import('./ticket-pages.tsx'),
};
type Groups = typeof groups;

/** A screen of a group that comes later. The server and the first render wait for it; a change of screens too. */
export function later<G extends keyof Groups>(group: G, name: keyof Awaited<ReturnType<Groups[G]>> & string) {
  return lazyRouteComponent(groups[group] as () => Promise<Record<string, () => React.ReactNode>>, name);
}

/** Fetches what is left when the browser rests, so that no key press has to wait for it; without the network it stops. */
export async function fetchLaterPages(): Promise<void> {
  for (const load of Object.values(groups)) {
    await resting();
    if (!navigator.onLine || !(await load().catch(() => undefined))) return;
  }
}

function resting(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 5000 });
    else setTimeout(resolve, 1500);
  });
}
