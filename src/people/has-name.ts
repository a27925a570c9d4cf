import { isIP } from 'node:net';

/** Whether an address has a name: a passkey belongs to a name and cannot belong to a number (WebAuthn, rpId). */
export function hasName(publicUrl: string): boolean {
  const { hostname, protocol } = new URL(publicUrl);
  const isNumber = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return !isNumber && (protocol === 'https:' || hostname === 'localhost');
}
