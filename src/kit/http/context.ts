import type { Access } from './access.ts';
import type { SecureHeadersVariables } from './security-headers.ts';

/** What the kit's middleware puts into every Hono context. */
export interface HttpVariables extends SecureHeadersVariables {
  /** What those may do who ask; a route without it lets nobody in. */
  access: Access;
  /** The address that the request came from, by the proxies that are trusted (kit/http/client-address). */
  address: string;
}

/** The environment type of every Hono app in the hub: `new Hono<HttpEnv>()`. */
export interface HttpEnv {
  Variables: HttpVariables;
}
