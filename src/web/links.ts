import type { HubRouter } from './router.tsx';

/**
 * Every link is a plain `<a href>`, which works without a script. Where the script runs, a click on one that stays in the hub
 * changes the screen without a reload, and pointing at one fetches what it needs. Addresses within the page are the browser's.
 */
export function followLinks(router: HubRouter): void {
  document.addEventListener('click', (event) => {
    const href = hrefOf(event);
    if (!href || isForBrowser(event)) return;
    event.preventDefault();
    router.history.push(href);
  });
  document.addEventListener('pointerover', (event) => {
    const href = hrefOf(event);
    if (href) void router.preloadRoute({ to: href.split('#')[0]! } as never).catch(() => undefined);
  });
}

function isForBrowser(event: MouseEvent): boolean {
  return (
    event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  );
}

/** The address of a link to another screen of the hub. */
function hrefOf(event: Event): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return undefined;
  const { origin, pathname, search, hash } = link;
  const isElsewhere = origin !== location.origin || /^\/(api|assets|files)\//.test(pathname);
  const isThisPage = pathname === location.pathname && search === location.search && hash !== '';
  return isElsewhere || isThisPage ? undefined : pathname + search + hash;
}
