import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret } from './secret.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a secret for the database (AES-256-GCM, a fresh nonce each time). What it is about goes into the check, so that a sealed
 * text moved to another row does not open.
 */
export function seal(secret: Secret, key: Secret, about: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, bytesOf(key), iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
  const text = Buffer.concat([cipher.update(secret.reveal(), 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`;
}

/** The secret in what was sealed; throws where it was sealed under another key, about something else, or was touched. */
export function unseal(sealed: string, key: Secret, about: string): Secret {
  const bytes = Buffer.from(sealed.slice(2), 'base64url');
  if (!sealed.startsWith('1.') || bytes.length < IV_BYTES + TAG_BYTES) throw new Error('This was never sealed.');
  const tagEnd = IV_BYTES + TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, bytesOf(key), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(IV_BYTES, tagEnd));
  return new Secret(Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString('utf8'));
}

/** Keys come from `keyFor`: 32 bytes in base64url. */
const bytesOf = (key: Secret) => Buffer.from(key.reveal(), 'base64url');
