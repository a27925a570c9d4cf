import type { Context, MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';
import { type Access, ANYONE, type Thing } from './access.ts';
import type { HttpEnv } from './context.ts';

/** How a route finds the thing that its address names, and what a permission may depend on in it. */
export interface Finder<T> {
  /** The word for it in refusals: `person`, `session`. */
  kind: string;
  /** Undefined where there is none: then the answer is the same as for one that the caller may not know of. */
  find(c: Context): Promise<T | undefined>;
  thing(found: T): Thing;
}

/** What the route line adds to an operation. */
export interface Guarded<T> {
  'x-permission': string;
  'x-thing'?: string;
  middleware: MiddlewareHandler<{ Variables: { found: T } }>;
}

/**
 * Stands on every route line and says which permission it takes: `...may('people.read', person)`. With a finder the thing is
 * looked up and checked before anything else happens, and lies in `c.var.found`.
 */
export function may<T = undefined>(permission: string, finder?: Finder<T>): Guarded<T> {
  return {
    'x-permission': permission,
    ...(finder ? { 'x-thing': finder.kind } : {}),
    middleware: async (c, next) => {
      const access = (c as unknown as Context<HttpEnv>).get('access');
      if (permission !== ANYONE) access.requireSomebody();
      if (finder) c.set('found', await findAllowed(c, access, permission, finder));
      else if (permission !== ANYONE) access.require(permission);
      await next();
    },
  };
}

async function findAllowed<T>(c: Context, access: Access, permission: string, finder: Finder<T>): Promise<T> {
  const found = await finder.find(c);
  if (found === undefined) throw missing();
  if (permission !== ANYONE) access.require(permission, finder.thing(found));
  return found;
}

/** The one answer for what is not there and for what the caller may not know of; only the log tells them apart (`isNoted`). */
export const missing = (isNoted = false): Refusal =>
  new Refusal({
    isNoted,
    code: 'not-found',
    status: 404,
    message: 'There is no such thing, or it is not yours to see.',
    remedy: 'Check the address, or ask whoever sent it to you.',
  });
