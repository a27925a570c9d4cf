import type { SecureHeadersVariables } from './security-headers.ts';

/** What the kit's middleware puts into every Hono context. */
export interface HttpVariables extends SecureHeadersVariables {}

/** The environment type of every Hono app in the hub: `new Hono<HttpEnv>()`. */
export interface HttpEnv {
  Variables: HttpVariables;
}
