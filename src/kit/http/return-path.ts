const HERE = 'http://hub.invalid';

/**
 * Where to go after signing in: a path of this hub, whatever was asked for (open redirects). What a browser would read as another
 * site, in whichever spelling, becomes the start page.
 */
export function returnPath(asked: string | undefined): string {
  if (!asked?.startsWith('/')) return '/';
  const url = URL.parse(asked, HERE);
  if (url?.origin !== HERE) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
