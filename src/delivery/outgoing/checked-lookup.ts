import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import type { Reach } from './reach.ts';
import { requireAllowed } from './target.ts';

/** Finds all addresses of a host. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** As the machine finds them: its hosts file, its name servers. */
export const systemResolve: Resolve = (host) => systemLookup(host, { all: true, order: 'verbatim' });

/**
 * What a connection asks for the addresses of its host. They are checked here and given to the very connection that asks, so a name
 * that means another address a moment later (DNS rebinding) gains nothing.
 */
export function checkedLookup(resolve: Resolve, allowed: readonly Reach[]): LookupFunction {
  return (host, options, done) => {
    resolve(host)
      .then((found) => {
        const [first] = found;
        if (!first) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
        requireAllowed(
          { host, allowed },
          found.map((it) => it.address),
        );
        if (options.all) done(null, found);
        else done(null, first.address, first.family);
      })
      .catch((error: NodeJS.ErrnoException) => done(error, []));
  };
}
