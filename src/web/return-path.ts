/**
 * Where to go after signing in: what stands behind `to` in a query, if it is a path of this hub. Anything that a browser could take
 * for another site leads home (open redirect).
 */
export function returnPath(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? '/';
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(to)) return '/';
  const url = URL.parse(to, 'http://hub.invalid');
  // A path that climbs (`/..//evil.example`) ends as one that a browser would take for another site.
  const isHere = url?.host === 'hub.invalid' && !url.pathname.startsWith('//');
  return isHere ? url.pathname + url.search + url.hash : '/';
}
