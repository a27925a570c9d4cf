import { createHash, randomBytes } from 'node:crypto';
import { Secret } from '../kit/secret.ts';

/** 256 random bits that open something, and the SHA-256 of them, which is all that is stored. */
export function makeOneTime(prefix = ''): { secret: Secret; hash: string } {
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { secret: new Secret(secret), hash: hashOf(secret) };
}

/** How a link or token is found: by its hash, so that looking it up compares nothing secret, and a stolen table opens nothing. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
