import { afterAll, beforeAll, vi } from 'vitest';
import { codeAt } from './code-at.ts';

/** An authenticator app, with a clock that a test moves. Codes are of RFC 6238: SHA-1, six digits, half a minute each. */
export interface AuthenticatorApp {
  /** The code of the next half minute, which then is now: every call gives another one. */
  nextCode(secret: string): string;
}

/** Stands the clock of the test file still and moves it only with `nextCode`. */
export function authenticatorApp(): AuthenticatorApp {
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());
  return {
    nextCode: (secret) => {
      vi.setSystemTime(Date.now() + 30_000);
      return codeAt(secret, Date.now());
    },
  };
}
