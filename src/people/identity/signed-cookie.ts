import { createHmac } from 'node:crypto';
import { sameSecret } from '../../kit/same-secret.ts';
import type { Secret } from '../../kit/secret.ts';

/**
 * The value in a cookie that better-auth signed: `value.signature`, the signature HMAC-SHA256 in base64. Undefined where it was
 * not signed under this key.
 */
export function signedValue(cookie: string, key: Secret): string | undefined {
  const at = cookie.lastIndexOf('.');
  const value = cookie.slice(0, Math.max(at, 0));
  const expected = createHmac('sha256', key.reveal()).update(value).digest();
  const given = Buffer.from(cookie.slice(at + 1), 'base64');
  return sameSecret(given, expected) ? value : undefined;
}
