import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, vi } from 'vitest';

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

/** The code that an app shows at a moment. */
export function codeAt(secret: string, milliseconds: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)));
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1)! & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((it) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(it).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((it) => Number.parseInt(it, 2)));
}
