/** Pages that stand open without an account: they are how one gets one, or gets in. */
const OPEN = new Set(['/sign-in', '/set-up', '/join', '/new-password', '/forgot', '/get-link', '/mail-link']);

export const isOpenPage = (path: string): boolean => OPEN.has(path);

/** Where somebody who is not signed in is sent, and back to afterwards. Only ever an address of this hub. */
export function signInAddress(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`;
}
