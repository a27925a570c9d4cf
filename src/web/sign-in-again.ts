import { ApiFailure } from '../kit/ui/answer.ts';
import { isEntry } from './shell/frame.tsx';

/** Whether the server no longer knows who asks: the session is over, or was ended elsewhere. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiFailure && error.status === 401;
}

/** Leads to the way in, and back here afterwards. */
export function signInAgain(error: unknown): void {
  if (!isSignedOut(error) || isEntry(location.pathname)) return;
  const here = location.pathname + location.search + location.hash;
  location.assign(`/sign-in?to=${encodeURIComponent(here)}`);
}
