import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { keyFor } from '../../kit/hub-key.ts';
import type { Secret } from '../../kit/secret.ts';
import type { Anchor, Unsigned } from './anchor.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The pair of keys for anchors. It follows from the hub's key, which lies outside the database. */
export function anchorKeys(hubKey: Secret): { secret: KeyObject; open: KeyObject } {
  const bytes = Buffer.from(keyFor('anchors', hubKey).reveal(), 'base64url');
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' });
  return { secret, open: createPublicKey(secret) };
}

export function signed(anchor: Unsigned, secret: KeyObject): Anchor {
  return { ...anchor, signature: sign(null, bytesOf(anchor), secret).toString('base64url') };
}

/** Whether the holder of the hub's key made this line, and nobody changed it. */
export function isSigned({ signature, ...rest }: Anchor, open: KeyObject): boolean {
  return verify(null, bytesOf(rest), open, Buffer.from(signature, 'base64url'));
}

const bytesOf = (anchor: Unsigned): Buffer => Buffer.from(canonicalize(anchor)!, 'utf8');
