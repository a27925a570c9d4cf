/** How long somebody stays signed in at most: two shifts. */
export const SESSION_SECONDS = 16 * 3600;

/** How long without any request, before a session ends. */
export const IDLE_SECONDS = 2 * 3600;

/**
 * The name of a cookie of the hub. Over https `__Host-` binds it to this very host (RFC 6265bis), so that no sub-domain can plant one.
 */
export function cookieName(publicUrl: string, name = 'session'): string {
  return `${publicUrl.startsWith('https:') ? '__Host-' : ''}hub.${name}`;
}
